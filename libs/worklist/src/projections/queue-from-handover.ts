import type { CasePublished } from '@setu/cases';
import type { RowChange } from '@setu/subscriptions';
import { allDone, isDone, moves, waits } from './queue-change.js';

type Offered = Extract<CasePublished, { type: 'cases.handover-offered.v1' }>;

/** An outside party writes nothing itself: its half waits for the giver. A refusal that was answered with a new offer no longer waits. */
const offered = ({ caseId, recordedAt, data }: Offered): readonly RowChange[] => {
  const { handoverId, fromOrg, toOrg, plannedAt } = data;
  return [
    {
      change: 'put',
      table: 'queue_handover',
      key: { handover_id: handoverId },
      columns: { from_org: fromOrg, to_org: toOrg ?? null },
    },
    allDone(caseId, { step: 'handover-refused' }),
    waits({ category: 'case', id: caseId }, 'handover', handoverId, {
      step: toOrg === undefined ? 'handover-to-dispatch' : 'handover-to-accept',
      waits_for: toOrg === undefined ? 'asking' : 'asked',
      asked_by: fromOrg,
      asked_of: toOrg ?? null,
      since: recordedAt,
      due_at: plannedAt,
    }),
  ];
};

/** A handover waits for the receiver, the giver, both while she is on her way, and again for the giver. */
export const queueFromHandover = (event: CasePublished): readonly RowChange[] => {
  const { caseId, recordedAt: since } = event;
  switch (event.type) {
    case 'cases.handover-offered.v1':
      return offered(event);
    case 'cases.handover-accepted.v1':
      return [moves(caseId, 'handover', event.data.handoverId, { step: 'handover-to-dispatch', waits_for: 'asking', since })];
    case 'cases.handover-dispatched.v1': {
      const { handoverId, expectedAt, dispatchedAt } = event.data;
      return [
        moves(caseId, 'handover', handoverId, {
          step: 'handover-in-transit',
          waits_for: 'both',
          since: dispatchedAt,
          due_at: expectedAt,
        }),
      ];
    }
    case 'cases.handover-received.v1': {
      const { handoverId, awaitingConfirmationSince } = event.data;
      return [
        moves(caseId, 'handover', handoverId, {
          step: 'handover-to-confirm',
          waits_for: 'asking',
          since: awaitingConfirmationSince,
          due_at: null,
        }),
      ];
    }
    case 'cases.handover-refused.v1': {
      const { handoverId, atTheDoor } = event.data;
      const step = atTheDoor ? 'handover-refused-at-the-door' : 'handover-refused';
      return [moves(caseId, 'handover', handoverId, { step, waits_for: 'asking', since, due_at: null })];
    }
    case 'cases.handover-confirmed.v1':
    case 'cases.handover-confirmed-for-giver.v1':
    case 'cases.handover-superseded.v1':
    case 'cases.handover-cancelled.v1':
    case 'cases.person-returned.v1':
      return [isDone(caseId, 'handover', event.data.handoverId)];
    case 'cases.handover-disputed.v1': {
      const { disputeId, handoverId, byOrg, matterCode } = event.data;
      return [
        waits({ category: 'case', id: caseId }, 'dispute', disputeId, {
          step: 'dispute-to-settle',
          waits_for: 'both',
          asked_by: byOrg,
          since,
          topic: matterCode,
          handover_id: handoverId,
        }),
      ];
    }
    case 'cases.handover-dispute-resolved.v1':
      return [isDone(caseId, 'dispute', event.data.disputeId)];
    default:
      return [];
  }
};
