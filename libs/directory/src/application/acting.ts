import type { CommandContext } from '@setu/event-store';
import { DomainError } from '@setu/kernel';
import type { Acting } from '../domain/directory-actor.js';

/** Who acts, and when it is decided. @throws DomainError directory.person-required for a process: people answer for the directory. */
export const acting = ({ actor }: CommandContext, now: string): Acting => {
  if (actor.kind !== 'person') throw new DomainError('directory.person-required', { process: actor.process });
  const { userRef, orgRef, role } = actor;
  return { now, actor: { userRef, orgRef, role } };
};
