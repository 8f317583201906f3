import type { CustodyEvent } from './custody.events.js';
import type { CustodyState } from './custody.state.js';
import type { ClosedHandover, HandoverRecord } from './handover-record.state.js';
import type { HandoverEvent } from './handover.events.js';

const closing = (event: HandoverEvent | CustodyEvent): ClosedHandover['how'] | undefined => {
  if (event.type === 'HandoverSuperseded') return 'superseded';
  if (event.type === 'HandoverCancelled') return 'cancelled';
  if (event.type === 'PersonReturned') return 'returned';
  if (event.type === 'CustodyTransferred') return 'completed';
  return event.type === 'HandoverRefused' && !event.data.atTheDoor ? 'refused' : undefined;
};

/** Remembers how each handover ended and what is in dispute. `before` is the custody before the event, which still knows the parties. */
export const evolveHandoverRecord = (
  record: HandoverRecord,
  event: HandoverEvent | CustodyEvent,
  before: CustodyState,
): HandoverRecord => {
  const how = closing(event);
  if (event.type === 'HandoverReopened') {
    const closed = Object.fromEntries(Object.entries(record.closed).filter(([id]) => id !== event.data.handoverId));
    return { ...record, closed };
  }
  const inFlight = before.status === 'held' ? before.handover : undefined;
  if (how !== undefined && before.status === 'held' && inFlight) {
    const { handoverId, fromOrg, to } = inFlight;
    const toOrg = to.kind === 'organisation' ? to.orgRef : undefined;
    const outsideKind = to.kind === 'outside-party' ? to.outsideKind : undefined;
    return {
      ...record,
      closed: {
        ...record.closed,
        [handoverId]: {
          how,
          fromOrg,
          toOrg,
          outsideKind,
          received: inFlight.stage === 'received',
          handover: inFlight,
          heldSince: before.heldSince,
        },
      },
    };
  }
  if (event.type === 'HandoverDisputed') {
    const { disputeId, handoverId, matterCode, byOrg } = event.data;
    return { ...record, disputes: { ...record.disputes, [disputeId]: { handoverId, matterCode, byOrg } } };
  }
  if (event.type === 'HandoverDisputeResolved') {
    const { disputeId, outcomeCode: outcome } = event.data;
    const dispute = record.disputes[disputeId];
    return dispute ? { ...record, disputes: { ...record.disputes, [disputeId]: { ...dispute, outcome } } } : record;
  }
  return record;
};
