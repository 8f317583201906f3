import type { Columns, Projection, RowChange } from '@setu/subscriptions';
import type { CaseEvent } from '../domain/case-events.js';
import { REFERRAL_URGENCIES } from '../domain/referral-codes.js';
import { REFERRAL_EVENTS, type ReferralEvent } from '../domain/referral.events.js';
import type { RecordedCase } from '../integration/published/recorded-case.js';
import { masked } from './masked.js';

type RecordedReferral = RecordedCase<ReferralEvent['type']>;

const sent = ({ data, recordedAt }: RecordedCase<'ReferralSent'>): Columns => ({
  stage: 'sent',
  box: 'to-accept',
  from_org: data.fromOrg,
  to_org: data.toOrg,
  service: data.service,
  urgency: data.urgency,
  urgency_rank: REFERRAL_URGENCIES.indexOf(data.urgency),
  consent_id: data.consentId ?? null,
  override_ground: data.overrideGround ?? null,
  needs: masked(data.needs ?? null),
  reroutes: data.reroutes ?? null,
  sent_by: data.sentBy,
  sent_at: recordedAt,
});

const changed = (event: RecordedReferral): Columns => {
  const { recordedAt } = event;
  const returned = (stage: string): Columns => ({ stage, box: 'returned', ended_at: recordedAt });
  switch (event.type) {
    case 'ReferralSent':
      return sent(event);
    case 'ReferralReceived':
      return { stage: 'received', received_at: recordedAt };
    case 'ReferralHeld':
      return { stage: 'held', box: 'held', hold_reason: event.data.reasonCode, held_until: event.data.until };
    case 'ReferralAccepted':
      return { stage: 'accepted', box: 'accepted', accepted_at: recordedAt };
    case 'ReferralDeclined': {
      const { declinedBy, reasonCode } = event.data;
      return { ...returned('declined'), declined_by: declinedBy, reason_code: reasonCode };
    }
    case 'ReferralRerouted':
      return { ...returned('rerouted'), rerouted_to: event.data.newReferralId };
    case 'ReferralCancellationRequested':
      return { stage: 'cancellation-requested', cancellation_requested_at: recordedAt, reason_code: event.data.reasonCode };
    case 'ReferralCancelled':
      return { ...returned('cancelled'), reason_code: event.data.reasonCode };
    case 'ReferralCompleted':
      return { stage: 'completed', box: 'completed', outcome: event.data.outcome, ended_at: recordedAt };
    case 'ReferralEnteredInError':
      return { ...returned('entered-in-error'), reason_code: event.data.reasonCode };
  }
};

const project = (event: RecordedReferral | RecordedCase<'CaseOpened'>): readonly RowChange[] => {
  const { id } = event.stream;
  if (event.type === 'CaseOpened')
    return [{ change: 'put', table: 'referral_case', key: { case_id: id }, columns: { case_code: event.data.caseCode } }];
  const last = { revision: event.revision, last_recorded_at: event.recordedAt, position: event.position.value };
  return [
    {
      change: event.type === 'ReferralSent' ? 'put' : 'set',
      table: 'referral',
      key: { case_id: id, referral_id: event.data.referralId },
      columns: { ...changed(event), ...last },
    },
  ];
};

/** Every referral as it stands, for those it goes to and those it comes from. */
export const referralsProjection: Projection<CaseEvent> = {
  name: 'referrals',
  version: 1,
  handles: ['CaseOpened', ...REFERRAL_EVENTS.map(({ type }) => type)],
  project: (event) => project(event as RecordedReferral),
};
