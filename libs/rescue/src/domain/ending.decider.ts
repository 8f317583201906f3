import { onlyPresent } from '@setu/kernel';
import type { Decided } from '@setu/kernel';
import type { EndingCommand } from './ending.commands.js';
import type { EndingEvent } from './ending.events.js';
import { requireLead, requireRunning } from './operation-rules.js';
import type { ProposedOperation } from './operation.state.js';
import { refusal } from './refusal.js';

type Decision = readonly Decided<EndingEvent>[];
type CommandOf<T extends EndingCommand['type']> = Extract<EndingCommand, { type: T }>['data'];

/**
 * Rule 7: whoever was found is accounted for before an operation is over. A count that does not add up needs a reason and stays
 * visible; it does not hold the operation open, because that would teach people to count until it fits.
 */
const decideConclude = (
  { actor, headcountCode, note }: CommandOf<'ConcludeOperation'>,
  { scene, tipIds }: ProposedOperation,
): Decision => {
  if (scene.enteredAt === undefined) throw refusal('operation.not-entered');
  const { headcount } = scene;
  if (!headcount?.stands) throw refusal('operation.headcount-missing');
  if (!headcount.addsUp && headcountCode === undefined) throw refusal('operation.headcount-needs-reason');
  const reason = headcount.addsUp ? undefined : headcountCode;
  return [
    {
      type: 'OperationConcluded',
      data: onlyPresent({ tipIds, concludedBy: actor.userRef, headcountCode: reason, note }),
      ...(!headcount.addsUp && { deviations: ['rule-7.does-not-add-up'] }),
    },
  ];
};

const decideStandDown = ({ reasonCode, note }: CommandOf<'StandDownOperation'>, { scene }: ProposedOperation): Decision => {
  if (scene.enteredAt !== undefined) throw refusal('operation.already-entered', { enteredAt: scene.enteredAt });
  return [{ type: 'OperationStoodDown', data: onlyPresent({ reasonCode, note }) }];
};

/** An operation ends once: concluded after entry, stood down before. */
export const decideEnding = (command: EndingCommand, state: ProposedOperation): Decision => {
  requireLead(state, command.data.actor);
  requireRunning(state);
  return command.type === 'ConcludeOperation' ? decideConclude(command.data, state) : decideStandDown(command.data, state);
};
