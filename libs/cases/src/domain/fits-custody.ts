import type { CaseEvent } from './case-events.js';
import type { CaseState } from './case.state.js';
import { answersFor } from './custody.state.js';
import type { HandoverEvent } from './handover.events.js';

/** Steps that say something of a handover without moving it. */
const BESIDES: readonly HandoverEvent['type'][] = [
  'HandoverConfirmed',
  'HandoverConfirmedForGiver',
  'HandoverDisputed',
  'HandoverDisputeResolved',
];
const STEPS: readonly CaseEvent['type'][] = [
  'HandoverAccepted',
  'HandoverDispatched',
  'HandoverReceived',
  'HandoverRefused',
  'HandoverCancelled',
  'HandoverSuperseded',
  'PersonReturned',
];

/**
 * Whether an event fits the custody that there was when it happened. In recorded order every event does; on the occurred clock a late fact
 * may not, and then it changes nothing there: exactly one custodian at every instant (rule 1).
 */
export const fitsCustody = (state: CaseState, event: CaseEvent): boolean => {
  if (state.status === 'none' || BESIDES.includes(event.type as HandoverEvent['type'])) return true;
  const held = state.custody.status === 'held' ? state.custody : undefined;
  const custodian = held && answersFor(held.custodian);
  if (STEPS.includes(event.type)) return 'handoverId' in event.data && held?.handover?.handoverId === event.data.handoverId;
  switch (event.type) {
    case 'CustodyOpened':
      return !held;
    case 'CustodyReviewed':
    case 'CustodyEnded':
      return custodian === event.data.custodian;
    case 'CustodyTransferred':
      return custodian === event.data.from;
    case 'HandoverOffered':
      return custodian === event.data.fromOrg && !held?.handover && !state.handovers.closed[event.data.handoverId];
    default:
      return true;
  }
};
