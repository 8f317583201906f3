import type { CommandContext } from '@setu/event-store';
import { DomainError } from '@setu/kernel';

/** Passes if a person acts. @throws DomainError actor.person-required: that two cases are of one person, somebody answers for */
export const requirePerson = ({ actor }: CommandContext): void => {
  if (actor.kind !== 'person') throw new DomainError('actor.person-required', { process: actor.process });
};
