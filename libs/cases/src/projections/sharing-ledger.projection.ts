import type { Columns, Projection, RowChange } from '@setu/subscriptions';
import type { CaseEvent } from '../domain/case-events.js';
import type { RecordedCase } from '../integration/published/recorded-case.js';
import { accessChanges } from './sharing-access.js';
import { consentChanges } from './sharing-consents.js';

const told = (event: RecordedCase): Columns | undefined => {
  if (event.type === 'ReferralSent') {
    const { referralId, fromOrg, toOrg, sentBy, service, consentId, overrideGround } = event.data;
    return {
      what: 'referral',
      ref: referralId,
      from_org: event.actor.kind === 'person' ? event.actor.orgRef : fromOrg,
      to_org: toOrg,
      by_user: sentBy,
      service,
      consent_id: consentId ?? null,
      override_ground: overrideGround ?? null,
    };
  }
  if (event.type !== 'HandoverOffered') return undefined;
  const { handoverId, fromOrg, toOrg, offeredBy, basis } = event.data;
  const by = { from_org: fromOrg, to_org: toOrg ?? null, by_user: offeredBy };
  return { what: 'handover', ref: handoverId, ...by, consent_id: basis.consentId ?? null };
};

const logChanges = (event: RecordedCase): readonly RowChange[] => {
  const columns = told(event);
  if (!columns) return [];
  const key = { case_id: event.stream.id, revision: event.revision };
  return [{ change: 'put', table: 'sharing_log', key, columns: { recorded_at: event.recordedAt, ...columns } }];
};

/** Who may see what of her, why and until when, and who told whom. */
export const sharingLedgerProjection: Projection<CaseEvent> = {
  name: 'sharing-ledger',
  version: 1,
  handles: [
    'CaseOpened',
    'CustodyOpened',
    'CustodyTransferred',
    'OrderMade',
    'HandoverOffered',
    'HandoverReceived',
    'HandoverRefused',
    'HandoverSuperseded',
    'HandoverCancelled',
    'PersonReturned',
    'ReferralSent',
    'ReferralDeclined',
    'ReferralRerouted',
    'ReferralCancelled',
    'ReferralCompleted',
    'ReferralEnteredInError',
    'ConsentGiven',
    'ConsentWithdrawn',
    'ConsentRefused',
    'AssentRecorded',
    'RecordCorrected',
  ],
  project: (event: RecordedCase) => [...accessChanges(event), ...consentChanges(event), ...logChanges(event)],
};
