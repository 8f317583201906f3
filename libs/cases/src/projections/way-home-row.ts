import type { Columns, RowChange } from '@setu/subscriptions';
import type { RecordedCase } from '../integration/published/recorded-case.js';
import { masked } from './masked.js';

const completed = ({ data, revision }: RecordedCase<'ReunificationCompleted'>): Columns => ({
  reunification_id: data.reunificationId,
  reunified_at: data.completedAt,
  reunified_with: data.with,
  reunification_revision: revision,
  claimant_id_checked: data.claimantIdChecked,
  verification: data.verification,
  handover_id: data.handoverId ?? null,
  follow_up: data.followUp,
  follow_up_owner: null,
  policy_version: null,
  refused_at: null,
});

const refused = ({ data }: RecordedCase<'RestorationRefused'>): Columns => ({
  refused_at: data.refusedAt,
  refusal_reason: data.reasonCode,
  alternative_plan_code: data.alternativePlanCode,
  alternative_plan: data.alternativePlan === undefined ? null : masked(data.alternativePlan),
});

const changed = (event: RecordedCase): Columns | undefined => {
  switch (event.type) {
    case 'CaseOpened':
      return {};
    case 'CustodyOpened':
      return { wish: null, wish_heard_at: null, interpreter: null, wish_event: null, verification_declined_at: null };
    case 'OrderMade':
      return event.data.kind === 'restoration' ? { refused_at: null } : undefined;
    case 'HomeVerificationDeclined':
      return { verification_declined_at: event.data.declinedAt };
    case 'WishesRecorded':
      return {
        wish: event.data.wish,
        wish_heard_at: event.data.heardAt,
        interpreter: event.data.interpreter,
        wish_event: event.eventId,
      };
    case 'RestorationRefused':
      return refused(event);
    case 'ReunificationCompleted':
      return completed(event);
    case 'FollowUpScheduled':
      return { follow_up_owner: event.data.owner, policy_version: event.data.policyVersion };
    default:
      return undefined;
  }
};

/** A correction of the wishes that the row shows. */
const wishesCorrected = (event: RecordedCase): readonly RowChange[] => {
  if (event.type !== 'RecordCorrected' || event.data.correctsType !== 'WishesRecorded') return [];
  const { correctsEventId, patch } = event.data;
  const columns = {
    ...(patch.heardAt !== undefined && { wish_heard_at: patch.heardAt }),
    ...(patch.interpreter !== undefined && { interpreter: patch.interpreter }),
  };
  return [{ change: 'set', table: 'way_home', key: { case_id: event.stream.id, wish_event: correctsEventId }, columns }];
};

/** What an event changes in the one row of a case that says how her way home stands. */
export const wayHomeRow = (event: RecordedCase): readonly RowChange[] => {
  const columns = changed(event);
  if (!columns) return wishesCorrected(event);
  const change = event.type === 'CaseOpened' ? 'put' : 'set';
  return [{ change, table: 'way_home', key: { case_id: event.stream.id }, columns: { ...columns, revision: event.revision } }];
};
