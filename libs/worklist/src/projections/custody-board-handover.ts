import type { CasePublished } from '@setu/cases';
import type { Columns } from '@setu/subscriptions';

/** Nothing is in flight. */
export const NO_HANDOVER: Columns = {
  handover_id: null,
  handover_stage: null,
  handover_from: null,
  handover_to: null,
  handover_outside_kind: null,
  handover_planned_at: null,
  handover_expected_at: null,
  received_at: null,
  unconfirmed_since: null,
  single_signed: false,
  receipt_conflicting: false,
};

type Of<Type extends CasePublished['type']> = Extract<CasePublished, { type: Type }>['data'];

type Terms = Pick<Of<'cases.handover-offered.v1'>, 'handoverId' | 'fromOrg' | 'toOrg' | 'outsideKind' | 'plannedAt'>;

const offered = ({ handoverId, fromOrg, toOrg, outsideKind, plannedAt }: Terms): Columns => ({
  ...NO_HANDOVER,
  handover_id: handoverId,
  handover_stage: 'offered',
  handover_from: fromOrg,
  handover_to: toOrg ?? null,
  handover_outside_kind: outsideKind ?? null,
  handover_planned_at: plannedAt,
});

const received = (data: Of<'cases.handover-received.v1'>): Columns => ({
  handover_stage: 'received',
  received_at: data.receivedAt,
  unconfirmed_since: data.awaitingConfirmationSince,
  single_signed: data.singleSigned,
  receipt_conflicting: data.conflicting,
});

/** What becomes of the handover, and to which handover it happened: an event about a former one must not touch the present one. */
export const handoverChange = (event: CasePublished): Readonly<{ handoverId?: string; columns: Columns }> | undefined => {
  switch (event.type) {
    case 'cases.handover-offered.v1':
      return { columns: offered(event.data) };
    case 'cases.handover-reopened.v1': {
      const { handoverId, fromOrg, toOrg, plannedAt } = event.data;
      return { columns: offered({ handoverId, fromOrg, toOrg, plannedAt }) };
    }
    case 'cases.handover-accepted.v1':
      return { handoverId: event.data.handoverId, columns: { handover_stage: 'accepted' } };
    case 'cases.handover-dispatched.v1': {
      const { handoverId, expectedAt } = event.data;
      return { handoverId, columns: { handover_stage: 'dispatched', handover_expected_at: expectedAt } };
    }
    case 'cases.handover-received.v1':
      return { handoverId: event.data.handoverId, columns: received(event.data) };
    case 'cases.handover-refused.v1': {
      const { handoverId, atTheDoor } = event.data;
      return { handoverId, columns: atTheDoor ? { handover_stage: 'refused-at-the-door' } : NO_HANDOVER };
    }
    case 'cases.handover-superseded.v1':
    case 'cases.handover-cancelled.v1':
    case 'cases.person-returned.v1':
      return { handoverId: event.data.handoverId, columns: NO_HANDOVER };
    default:
      return undefined;
  }
};
