import type { Columns, RowChange } from '@setu/subscriptions';
import type { RecordedCase } from '../integration/published/recorded-case.js';
import { masked } from './masked.js';

const recordedBy = ({ actor }: RecordedCase): Columns =>
  actor.kind === 'person' ? { recorded_by: actor.userRef, recorded_by_org: actor.orgRef } : {};

const given = (event: RecordedCase<'ConsentGiven'>): Columns => {
  const { purpose, givenBy, language, recipients, scope, guardianRef, authority, witness, givenAt, expires } = event.data;
  return {
    purpose,
    given_by: givenBy,
    language,
    recipients,
    scope: scope ?? null,
    guardian_ref: guardianRef ?? null,
    authority: authority ?? null,
    witness: masked(witness ?? null),
    given_at: givenAt,
    expires: expires ?? null,
    revision: event.revision,
    ...recordedBy(event),
  };
};

const corrected = ({ data }: RecordedCase<'RecordCorrected'>): Columns => ({
  ...(data.patch.givenAt !== undefined && { given_at: data.patch.givenAt }),
  ...(data.patch.expires !== undefined && { expires: data.patch.expires }),
});

/** What she, or whoever decides for her, allowed and refused, and what a child says to it. What was withdrawn stays visible. */
export const consentChanges = (event: RecordedCase): readonly RowChange[] => {
  const consent = (consentId: string) =>
    ({ table: 'sharing_consent', key: { case_id: event.stream.id, consent_id: consentId } }) as const;
  switch (event.type) {
    case 'ConsentGiven':
      return [{ change: 'put', ...consent(event.data.consentId), columns: given(event) }];
    case 'ConsentWithdrawn':
      return [{ change: 'set', ...consent(event.data.consentId), columns: { withdrawn_at: event.data.withdrawnAt } }];
    case 'AssentRecorded': {
      const { consentId, view, heardAt } = event.data;
      return [{ change: 'set', ...consent(consentId), columns: { childs_view: view, childs_view_at: heardAt } }];
    }
    case 'RecordCorrected': {
      const { correctsType, ref } = event.data;
      const columns = corrected(event);
      const touches = correctsType === 'ConsentGiven' && ref !== undefined && Object.keys(columns).length > 0;
      return touches ? [{ change: 'set', ...consent(ref), columns }] : [];
    }
    case 'ConsentRefused': {
      const { refusalId, purpose, refusedBy, recipients, refusedAt } = event.data;
      const columns = { purpose, refused_by: refusedBy, recipients, refused_at: refusedAt, revision: event.revision };
      return [{ change: 'put', table: 'sharing_refusal', key: { case_id: event.stream.id, refusal_id: refusalId }, columns }];
    }
    default:
      return [];
  }
};
