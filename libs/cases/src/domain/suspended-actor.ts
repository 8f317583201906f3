import type { Decided } from '@setu/kernel';
import type { CaseEvent } from './case-events.js';
import type { CaseCommand } from './case.commands.js';
import { isDecision } from './closed-case.js';
import type { Deviation } from './deviation.js';
import { refusal } from './refusal.js';

const WHILE_SUSPENDED: Deviation = 'rule-14.reported-while-suspended';

/** What her own organisation decides by it, although the same command reports it where others did: a release, an order, an age. */
const decidesForItself = (command: CaseCommand): boolean => {
  switch (command.type) {
    case 'EndCustody':
      return command.data.reasonCode === 'released';
    case 'MakeOrder':
    case 'DetermineAge':
    case 'OrderAgeTest':
      return command.data.authorityOrg === command.data.actor.orgRef;
    default:
      return isDecision(command);
  }
};

const isOfSuspended = ({ data }: CaseCommand): boolean => 'actor' in data && data.actor.suspended === true;

/**
 * Rule 14: access as of now. For an organisation that is suspended nobody decides; what has happened is recorded all the same, marked.
 * @throws DomainError case.your-organisation-suspended
 */
export const requireMayDecide = (command: CaseCommand): void => {
  if (isOfSuspended(command) && decidesForItself(command)) throw refusal('case.your-organisation-suspended');
};

/** The events of a command, marked if they were reported for an organisation that is suspended. */
export const markedWhileSuspended = (
  command: CaseCommand,
  events: readonly Decided<CaseEvent>[],
): readonly Decided<CaseEvent>[] =>
  isOfSuspended(command)
    ? events.map((event) => ({ ...event, deviations: [...(event.deviations ?? []), WHILE_SUSPENDED] }))
    : events;
