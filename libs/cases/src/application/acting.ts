import type { CommandContext } from '@setu/event-store';
import { DomainError } from '@setu/kernel';
import type { Acting } from '../domain/case-actor.js';

/** Who acts, and when it is decided. @throws DomainError actor.person-required for a process: in a case, people answer for what they do. */
export const acting = ({ actor, suspended }: CommandContext, now: string): Acting => {
  if (actor.kind !== 'person') throw new DomainError('actor.person-required', { process: actor.process });
  const { userRef, orgRef, role } = actor;
  return { now, actor: { userRef, orgRef, role, ...(suspended && { suspended: true }) } };
};
