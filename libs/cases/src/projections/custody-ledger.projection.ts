import type { Columns, Projection, RowChange } from '@setu/subscriptions';
import type { BasisRecord } from '../domain/basis-fields.js';
import type { CaseEvent } from '../domain/case-events.js';
import type { RecordedCase } from '../integration/published/recorded-case.js';
import { basisColumns } from './basis-columns.js';

const until = (event: RecordedCase, at: string, columns: Columns = {}): RowChange => ({
  change: 'set',
  table: 'custody_interval',
  key: { case_id: event.stream.id, open: true },
  columns: { held_until: at, open: false, ...columns },
});

const from = (
  event: RecordedCase,
  at: string,
  begunBy: 'opened' | 'transferred' | 'recorded-late',
  columns: Columns,
): RowChange => ({
  change: 'put',
  table: 'custody_interval',
  key: { case_id: event.stream.id, revision: event.revision },
  columns: { held_from: at, held_until: null, open: true, begun_by: begunBy, ...columns },
});

/** On what custody rests from `at` on; a receipt that is confirmed later may be older than a ground laid meanwhile. */
const ground = (event: RecordedCase, at: string, custodian: string, basis: BasisRecord): RowChange => ({
  change: 'put',
  table: 'custody_ground',
  key: { case_id: event.stream.id, revision: event.revision },
  columns: { since: at, custodian_org: custodian, ...basisColumns(basis) },
});

const signed = (event: RecordedCase, handoverId: string, columns: Columns): RowChange => ({
  change: 'put',
  table: 'custody_signature',
  key: { case_id: event.stream.id, handover_id: handoverId },
  columns,
});

const orgOf = ({ actor }: RecordedCase): string | null => (actor.kind === 'person' ? actor.orgRef : null);

const transferred = (event: RecordedCase<'CustodyTransferred'>): readonly RowChange[] => {
  const { handoverId, from: giver, to, effectiveAt, basis, conflicting = false } = event.data;
  const custodian = { custodian_kind: to === undefined ? 'outside-party' : 'organisation', custodian_org: to ?? giver };
  return [
    until(event, effectiveAt),
    from(event, effectiveAt, 'transferred', { ...custodian, handover_id: handoverId, conflicting }),
    ground(event, effectiveAt, to ?? giver, basis),
  ];
};

/** Beside the intervals, which it neither ends nor begins. */
const recordedLate = (event: RecordedCase<'CustodyRecordedLate'>): readonly RowChange[] => {
  const { custodian, basis, since } = event.data;
  const columns = { custodian_kind: 'organisation', custodian_org: custodian, conflicting: true, open: false };
  return [from(event, since, 'recorded-late', columns), ground(event, since, custodian, basis)];
};

const received = (event: RecordedCase<'HandoverReceived'>): RowChange => {
  const { handoverId, receiverRef, recordedAs, singleSigned, receivedAt } = event.data;
  return signed(event, handoverId, {
    receiver_ref: receiverRef,
    recorded_as: recordedAs,
    single_signed: singleSigned,
    received_at: receivedAt,
    receipt_recorded_at: event.recordedAt,
    closed: null,
  });
};

/** She did not stay where she was received: nobody waits for a confirmation any more. */
const closed = (event: RecordedCase, handoverId: string, how: string): RowChange => ({
  change: 'set',
  table: 'custody_signature',
  key: { case_id: event.stream.id, handover_id: handoverId },
  columns: { closed: how },
});

const project = (event: RecordedCase): readonly RowChange[] => {
  switch (event.type) {
    case 'CustodyOpened': {
      const { custodian, basis, since, conflicting = false } = event.data;
      const columns = { custodian_kind: 'organisation', custodian_org: custodian, conflicting };
      return [from(event, since, 'opened', columns), ground(event, since, custodian, basis)];
    }
    case 'CustodyRecordedLate':
      return recordedLate(event);
    case 'CustodyReviewed':
      return [ground(event, event.data.since, event.data.custodian, event.data.basis)];
    case 'CustodyTransferred':
      return transferred(event);
    case 'CustodyEnded':
      return [
        until(event, event.data.at, { end_reason: event.data.reasonCode, ...(event.data.conflicting && { conflicting: true }) }),
      ];
    case 'HandoverOffered':
      return [signed(event, event.data.handoverId, { offered_by: event.data.offeredBy, offered_by_org: event.data.fromOrg })];
    case 'HandoverReceived':
      return [received(event)];
    case 'PersonReturned':
      return [closed(event, event.data.handoverId, 'returned')];
    case 'HandoverCancelled':
      return [closed(event, event.data.handoverId, event.data.reasonCode === 'custody-ended' ? 'custody-ended' : 'cancelled')];
    case 'HandoverConfirmed': {
      const columns = { confirmed_by: event.data.by, confirmed_by_org: orgOf(event), confirmed_at: event.recordedAt };
      return [signed(event, event.data.handoverId, columns)];
    }
    case 'HandoverConfirmedForGiver': {
      const { handoverId, by, byOrg, ground } = event.data;
      const columns = {
        confirmed_by: by,
        confirmed_by_org: byOrg,
        confirmed_for_giver_ground: ground,
        confirmed_at: event.recordedAt,
      };
      return [signed(event, handoverId, columns)];
    }
    default:
      return [];
  }
};

/** Who was responsible from when to when on the occurred clock, on which ground, and who signed for the passing on. Without a gap. */
export const custodyLedgerProjection: Projection<CaseEvent> = {
  name: 'custody-ledger',
  version: 2,
  handles: [
    'CustodyOpened',
    'CustodyRecordedLate',
    'CustodyReviewed',
    'CustodyTransferred',
    'CustodyEnded',
    'HandoverOffered',
    'HandoverReceived',
    'HandoverCancelled',
    'PersonReturned',
    'HandoverConfirmed',
    'HandoverConfirmedForGiver',
  ],
  project: (event) => project(event),
};
