import type { Columns, RowChange } from '@setu/subscriptions';
import type { RecordedCase } from '../integration/published/recorded-case.js';
import { basisColumns } from './basis-columns.js';
import { masked } from './masked.js';

type Step = Readonly<{
  step: string;
  user?: string | undefined;
  org?: string | undefined;
  heard?: string | undefined;
  columns: Columns;
}>;

const closed = (stage: string): Columns => ({ stage, in_flight: false });

const offered = ({ data, ...event }: RecordedCase<'HandoverOffered'>): Columns => ({
  stage: 'offered',
  in_flight: true,
  from_org: data.fromOrg,
  to_org: data.toOrg ?? null,
  outside_kind: data.outsideKind ?? null,
  ...basisColumns(data.basis),
  planned_at: data.plannedAt,
  belongings: masked(data.belongings),
  first_revision: event.revision,
});

const received = ({ data }: RecordedCase<'HandoverReceived'>): Columns => ({
  stage: 'received',
  in_flight: true,
  received_at: data.receivedAt,
  recorded_as: data.recordedAs,
  single_signed: data.singleSigned,
  conflicting: data.conflicting ?? false,
  unconfirmed_since: data.awaitingConfirmationSince,
  differences: masked(data.differences),
});

const orgOf = ({ actor }: RecordedCase): string | undefined => (actor.kind === 'person' ? actor.orgRef : undefined);

const stepOf = (event: RecordedCase): (Step & { handoverId: string }) | undefined => {
  switch (event.type) {
    case 'HandoverOffered':
      return {
        handoverId: event.data.handoverId,
        step: 'offered',
        user: event.data.offeredBy,
        org: event.data.fromOrg,
        columns: offered(event),
      };
    case 'HandoverAccepted': {
      const { handoverId, by: user, heard } = event.data;
      return { handoverId, step: 'accepted', user, org: orgOf(event), heard, columns: { stage: 'accepted' } };
    }
    case 'HandoverDispatched': {
      const { handoverId, dispatchedBy: user, expectedAt } = event.data;
      return {
        handoverId,
        step: 'dispatched',
        user,
        org: orgOf(event),
        columns: { stage: 'dispatched', expected_at: expectedAt },
      };
    }
    case 'HandoverReopened': {
      const columns = { in_flight: true, superseded_by: null, reason_code: null };
      return { handoverId: event.data.handoverId, step: 'reopened', org: orgOf(event), columns };
    }
    case 'HandoverReceived':
      return {
        handoverId: event.data.handoverId,
        step: 'received',
        user: event.data.receiverRef,
        org: orgOf(event),
        columns: received(event),
      };
    case 'HandoverConfirmed':
      return { handoverId: event.data.handoverId, step: 'confirmed', user: event.data.by, org: orgOf(event), columns: {} };
    case 'HandoverConfirmedForGiver': {
      const { handoverId, by: user, byOrg: org } = event.data;
      return { handoverId, step: 'confirmed-for-giver', user, org, columns: {} };
    }
    case 'CustodyTransferred':
      return {
        handoverId: event.data.handoverId,
        step: 'completed',
        org: orgOf(event),
        columns: { ...closed('completed'), unconfirmed_since: null },
      };
    case 'HandoverRefused': {
      const { handoverId, by: user, heard, atTheDoor, reasonCode } = event.data;
      const columns = { ...(atTheDoor ? { stage: 'refused-at-the-door' } : closed('refused')), reason_code: reasonCode };
      return { handoverId, step: 'refused', user, org: orgOf(event), heard, columns };
    }
    case 'HandoverSuperseded':
      return {
        handoverId: event.data.handoverId,
        step: 'superseded',
        org: orgOf(event),
        columns: { ...closed('superseded'), superseded_by: event.data.by },
      };
    case 'HandoverCancelled': {
      const { handoverId, by: user, reasonCode } = event.data;
      return {
        handoverId,
        step: 'cancelled',
        user,
        org: orgOf(event),
        columns: { ...closed('cancelled'), reason_code: reasonCode, unconfirmed_since: null },
      };
    }
    case 'PersonReturned':
      return {
        handoverId: event.data.handoverId,
        step: 'returned',
        user: event.data.by,
        org: orgOf(event),
        columns: { ...closed('returned'), unconfirmed_since: null },
      };
    case 'HandoverDisputed':
      return { handoverId: event.data.handoverId, step: 'disputed', user: event.data.by, org: event.data.byOrg, columns: {} };
    case 'HandoverDisputeResolved':
      return {
        handoverId: event.data.handoverId,
        step: 'dispute-resolved',
        user: event.data.by,
        org: event.data.byOrg,
        columns: {},
      };
    default:
      return undefined;
  }
};

/** What an event changes in the handovers of a case: the handover itself, and one more step in its history. */
export const handoverChanges = (event: RecordedCase): readonly RowChange[] => {
  const found = stepOf(event);
  if (!found) return [];
  const { handoverId, step, user, org, heard, columns } = found;
  const key = { case_id: event.stream.id, handover_id: handoverId };
  const handover: readonly RowChange[] =
    Object.keys(columns).length === 0
      ? []
      : [{ change: event.type === 'HandoverOffered' ? 'put' : 'set', table: 'case_handover', key, columns }];
  return [
    ...handover,
    {
      change: 'put',
      table: 'case_handover_step',
      key: { case_id: event.stream.id, revision: event.revision },
      columns: {
        handover_id: handoverId,
        step,
        occurred_at: event.occurredAt.at,
        recorded_at: event.recordedAt,
        user_ref: user ?? null,
        org_ref: org ?? null,
        heard: heard ?? null,
        deviations: event.deviations ?? [],
      },
    },
  ];
};
