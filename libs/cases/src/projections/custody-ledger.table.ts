import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import { RowTables } from '@setu/subscriptions';
import type { Pool } from 'pg';
import { iso, present } from './rows.js';

/** Who signed for a passing on of responsibility: the offer, the receipt, the confirmation. */
export type LedgerSignatures = Readonly<{
  handoverId: string;
  offeredBy?: string;
  offeredByOrg?: string;
  receiverRef?: string;
  recordedAs?: string;
  singleSigned?: boolean;
  receivedAt?: string;
  receiptRecordedAt?: string;
  confirmedBy?: string;
  confirmedByOrg?: string;
  /** Set when the superior or the ordering authority confirmed for the giver. */
  confirmedForGiverGround?: string;
  confirmedAt?: string;
  /** How the handover ended without custody moving: `returned`, `cancelled`, `custody-ended`. */
  closed?: string;
}>;

/**
 * One stretch of time and who was responsible in it, on the occurred clock. `nobody` = custody had ended and was not yet opened again.
 * Without `until` it lasts. Where times contradict one another, `conflicting` says so and nothing is hidden.
 */
export type LedgerEntry = Readonly<{
  from: string;
  until?: string;
  custodian: Readonly<{ kind: 'organisation' | 'outside-party'; org: string }> | Readonly<{ kind: 'nobody' }>;
  begunBy: 'opened' | 'transferred' | 'ended' | 'recorded-late';
  /** Revision of the event that began it. */
  revision?: number;
  handoverId?: string;
  conflicting: boolean;
  endReason?: string;
  /** On what it rested, from when. */
  grounds: readonly Readonly<{ since: string; kind: string; ref: string }>[];
  signatures?: LedgerSignatures;
}>;

/** The custody ledger of one case. `unconfirmed`: receipts that nobody has confirmed for the giver yet. */
export type CustodyLedger = Readonly<{
  caseId: string;
  entries: readonly LedgerEntry[];
  /** What was recorded late beside the entries, and contradicts them: from when an organisation says that it had custody. */
  recordedLate: readonly LedgerEntry[];
  unconfirmed: readonly LedgerSignatures[];
}>;

type IntervalRow = {
  revision: number;
  held_from: Date;
  held_until: Date | null;
  begun_by: 'opened' | 'transferred' | 'recorded-late';
  custodian_kind: 'organisation' | 'outside-party';
  custodian_org: string;
  handover_id: string | null;
  conflicting: boolean;
  end_reason: string | null;
};
type GroundRow = { revision: number; since: Date; custodian_org: string; footing: string; basis_ref: string };
type SignatureRow = {
  handover_id: string;
  offered_by: string | null;
  offered_by_org: string | null;
  receiver_ref: string | null;
  recorded_as: string | null;
  single_signed: boolean | null;
  received_at: Date | null;
  receipt_recorded_at: Date | null;
  confirmed_by: string | null;
  confirmed_by_org: string | null;
  confirmed_for_giver_ground: string | null;
  confirmed_at: Date | null;
  closed: string | null;
};

const signaturesOf = (row: SignatureRow): LedgerSignatures => ({
  handoverId: row.handover_id,
  ...present({
    offeredBy: row.offered_by,
    offeredByOrg: row.offered_by_org,
    receiverRef: row.receiver_ref,
    recordedAs: row.recorded_as,
    singleSigned: row.single_signed,
    receivedAt: iso(row.received_at),
    receiptRecordedAt: iso(row.receipt_recorded_at),
    confirmedBy: row.confirmed_by,
    confirmedByOrg: row.confirmed_by_org,
    confirmedForGiverGround: row.confirmed_for_giver_ground,
    confirmedAt: iso(row.confirmed_at),
    closed: row.closed,
  }),
});

const entryOf = (
  row: IntervalRow,
  next: IntervalRow | undefined,
  grounds: readonly GroundRow[],
  signatures: readonly SignatureRow[],
): LedgerEntry => {
  const signed = signatures.find(({ handover_id: id }) => id === row.handover_id);
  return {
    from: row.held_from.toISOString(),
    ...present({ until: iso(row.held_until) }),
    custodian: { kind: row.custodian_kind, org: row.custodian_org },
    begunBy: row.begun_by,
    revision: row.revision,
    ...present({ handoverId: row.handover_id, endReason: row.end_reason }),
    conflicting: row.conflicting,
    grounds: grounds
      .filter(({ revision }) => revision >= row.revision && (next === undefined || revision < next.revision))
      .map(({ since, footing, basis_ref: ref }) => ({ since: since.toISOString(), kind: footing, ref })),
    ...(signed && { signatures: signaturesOf(signed) }),
  };
};

/** Between the end of one custody and the opening of the next, nobody is responsible; the ledger says so. */
const nobody = (row: IntervalRow, next: IntervalRow | undefined): readonly LedgerEntry[] => {
  if (row.held_until === null || next?.begun_by === 'transferred') return [];
  if (next && next.held_from <= row.held_until) return [];
  const until = next ? { until: next.held_from.toISOString() } : {};
  return [
    {
      from: row.held_until.toISOString(),
      ...until,
      custodian: { kind: 'nobody' },
      begunBy: 'ended',
      conflicting: false,
      grounds: [],
    },
  ];
};

/** The custody ledger: who was responsible from when to when, without a gap. */
@Injectable()
export class CustodyLedgers {
  static readonly table = new RowTables(['custody_interval', 'custody_ground', 'custody_signature']);

  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** The ledger of a case in recorded order of its entries; without entries before custody was first opened. */
  async find(caseId: string): Promise<CustodyLedger> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const all = async <Row extends object>(table: string, order: string): Promise<readonly Row[]> =>
        (await client.query<Row>(`SELECT * FROM views.${table} WHERE case_id = $1 ORDER BY ${order}`, [caseId])).rows;
      const recorded = await all<IntervalRow>('custody_interval', 'revision');
      const late = recorded.filter(({ begun_by: begunBy }) => begunBy === 'recorded-late');
      const intervals = recorded.filter((row) => !late.includes(row));
      const laid = await all<GroundRow>('custody_ground', 'revision');
      const ofLate = (ground: GroundRow): boolean => late.some(({ revision }) => revision === ground.revision);
      const grounds = laid.filter((ground) => !ofLate(ground));
      const signatures = await all<SignatureRow>('custody_signature', 'handover_id');
      await client.query('COMMIT');
      return {
        caseId,
        entries: intervals.flatMap((row, index) => {
          const next = intervals[index + 1];
          return [entryOf(row, next, grounds, signatures), ...nobody(row, next)];
        }),
        recordedLate: late.map((row) =>
          entryOf(
            row,
            undefined,
            laid.filter(({ revision }) => revision === row.revision),
            [],
          ),
        ),
        unconfirmed: signatures
          .filter((row) => row.received_at !== null && row.confirmed_at === null && row.closed === null)
          .map(signaturesOf),
      };
    } finally {
      client.release();
    }
  }
}
