import type { CasePublished } from '@setu/cases';
import type { RowChange } from '@setu/subscriptions';
import { allDone, isDone, moves, waits } from './queue-change.js';

type Sent = Extract<CasePublished, { type: 'cases.referral-sent.v1' }>;

/** What a provider declined goes back to whoever asked, until the same service is asked for again. */
const sent = ({ caseId, recordedAt, data }: Sent): readonly RowChange[] => [
  allDone(caseId, { step: 'referral-declined', topic: data.service }),
  waits({ category: 'case', id: caseId }, 'referral', data.referralId, {
    step: 'referral-to-accept',
    waits_for: 'asked',
    asked_by: data.fromOrg,
    asked_of: data.toOrg,
    since: recordedAt,
    urgency: data.urgency,
    topic: data.service,
  }),
];

/** A referral waits for the receiver until it is served, and for the sender when it was declined. What she herself declined waits for nobody. */
export const queueFromReferral = (event: CasePublished): readonly RowChange[] => {
  const { caseId, recordedAt: since } = event;
  switch (event.type) {
    case 'cases.referral-sent.v1':
      return sent(event);
    case 'cases.referral-held.v1':
      return [
        moves(caseId, 'referral', event.data.referralId, {
          step: 'referral-held',
          waits_for: 'asked',
          since,
          due_at: event.data.until,
        }),
      ];
    case 'cases.referral-accepted.v1':
      return [
        moves(caseId, 'referral', event.data.referralId, {
          step: 'referral-in-service',
          waits_for: 'asked',
          since,
          due_at: null,
          topic: event.data.service,
        }),
      ];
    case 'cases.referral-declined.v1': {
      const { referralId, declinedBy } = event.data;
      if (declinedBy === 'person') return [isDone(caseId, 'referral', referralId)];
      return [moves(caseId, 'referral', referralId, { step: 'referral-declined', waits_for: 'asking', since, due_at: null })];
    }
    case 'cases.referral-cancellation-requested.v1':
      return [
        moves(caseId, 'referral', event.data.referralId, {
          step: 'referral-cancellation-to-confirm',
          waits_for: 'asked',
          since,
          due_at: null,
        }),
      ];
    case 'cases.referral-rerouted.v1':
    case 'cases.referral-cancelled.v1':
    case 'cases.referral-completed.v1':
    case 'cases.referral-entered-in-error.v1':
      return [isDone(caseId, 'referral', event.data.referralId)];
    default:
      return [];
  }
};
