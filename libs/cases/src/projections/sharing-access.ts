import type { Columns, RowChange } from '@setu/subscriptions';
import type { RecordedCase } from '../integration/published/recorded-case.js';
import { masked } from './masked.js';

type Ground = 'opened' | 'custodian' | 'receiver' | 'received' | 'authority' | 'referral';

const begun = (
  event: RecordedCase,
  org: string | undefined,
  ground: Ground,
  ref: string,
  more: Columns = {},
): readonly RowChange[] =>
  org === undefined
    ? []
    : [
        {
          change: 'put',
          table: 'sharing_access',
          key: { case_id: event.stream.id, org_ref: org, ground, ref },
          columns: { since: event.recordedAt, until: null, ended_because: null, revision: event.revision, ...more },
        },
      ];

const ended = (event: RecordedCase, ground: Ground, ref: string, because: string): readonly RowChange[] => [
  {
    change: 'set',
    table: 'sharing_access',
    key: { case_id: event.stream.id, ground, ref },
    columns: { until: event.recordedAt, ended_because: because },
  },
];

const referred = (event: RecordedCase<'ReferralSent'>): readonly RowChange[] => {
  const { toOrg, referralId, service, consentId, overrideGround, overrideOrderId, overrideNote } = event.data;
  return begun(event, toOrg, 'referral', referralId, {
    service,
    consent_id: consentId ?? null,
    override_ground: overrideGround ?? null,
    override_order: overrideOrderId ?? null,
    override_note: masked(overrideNote ?? null),
  });
};

/** Who comes to have a part in a case, on what ground, and why it ends. Parts that do not end (opened, custodian, received, authority) stay. */
export const accessChanges = (event: RecordedCase): readonly RowChange[] => {
  const { id } = event.stream;
  switch (event.type) {
    case 'CaseOpened':
      return begun(event, event.data.openedByOrg, 'opened', id);
    case 'CustodyOpened':
      return begun(event, event.data.custodian, 'custodian', event.eventId);
    case 'OrderMade':
      return begun(event, event.data.authorityOrg, 'authority', event.data.orderId);
    case 'HandoverOffered':
      return begun(event, event.data.toOrg, 'receiver', event.data.handoverId);
    case 'HandoverReceived':
      return event.data.recordedAs === 'receiver' && event.actor.kind === 'person'
        ? begun(event, event.actor.orgRef, 'received', event.data.handoverId)
        : [];
    case 'CustodyTransferred': {
      const { to, handoverId } = event.data;
      return [...begun(event, to, 'custodian', handoverId), ...ended(event, 'receiver', handoverId, 'completed')];
    }
    case 'HandoverRefused':
      return event.data.atTheDoor ? [] : ended(event, 'receiver', event.data.handoverId, 'refused');
    case 'HandoverSuperseded':
      return ended(event, 'receiver', event.data.handoverId, 'superseded');
    case 'HandoverCancelled':
      return ended(event, 'receiver', event.data.handoverId, 'cancelled');
    case 'PersonReturned':
      return ended(event, 'receiver', event.data.handoverId, 'returned');
    case 'ReferralSent':
      return referred(event);
    case 'ReferralDeclined': {
      const { referralId, declinedBy, reasonCode } = event.data;
      return ended(event, 'referral', referralId, reasonCode === 'consent-withdrawn' ? reasonCode : `declined-by-${declinedBy}`);
    }
    case 'ReferralRerouted':
      return ended(event, 'referral', event.data.referralId, 'rerouted');
    case 'ReferralCancelled':
      return ended(event, 'referral', event.data.referralId, 'cancelled');
    case 'ReferralCompleted':
      return ended(event, 'referral', event.data.referralId, 'completed');
    case 'ReferralEnteredInError':
      return ended(event, 'referral', event.data.referralId, 'entered-in-error');
    default:
      return [];
  }
};
