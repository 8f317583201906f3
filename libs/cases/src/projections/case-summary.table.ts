import { Inject, Injectable } from '@nestjs/common';
import { APP_POOL } from '@setu/platform';
import { RowTables } from '@setu/subscriptions';
import type { Pool } from 'pg';
import { iso, present } from './rows.js';

/** One step of a handover: who did it for which organisation, when it happened and when that was recorded. */
export type HandoverStep = Readonly<{
  step: string;
  revision: number;
  occurredAt: string;
  recordedAt: string;
  userRef?: string;
  orgRef?: string;
  heard?: string;
  deviations: readonly string[];
}>;

/** A handover as it stands, with every step. Without `toOrg` it is to a party outside the network. */
export type SummarisedHandover = Readonly<{
  handoverId: string;
  stage: string;
  inFlight: boolean;
  fromOrg: string;
  toOrg?: string;
  outsideKind?: string;
  basis: Readonly<{ kind: string; ref: string }>;
  plannedAt: string;
  expectedAt?: string;
  receivedAt?: string;
  recordedAs?: string;
  singleSigned?: boolean;
  conflicting: boolean;
  /** Received and not yet confirmed, since then. */
  unconfirmedSince?: string;
  supersededBy?: string;
  reasonCode?: string;
  belongings: readonly unknown[];
  differences: readonly unknown[];
  steps: readonly HandoverStep[];
}>;

/** An order over her. `until` is exclusive. */
export type SummarisedOrder = Readonly<{
  orderId: string;
  authority: string;
  authorityOrg?: string;
  statute: string;
  kind: string;
  custodianOrg?: string;
  from: string;
  until?: string;
  endedAt?: string;
  endReason?: string;
}>;

/** A custody that was recorded late, beside what the record says of that time: the two conflict, and custody stays where it is. */
export type LateCustody = Readonly<{
  custodian: string;
  since: string;
  basis: Readonly<{ kind: string; ref: string }>;
  recordedAt: string;
}>;

/** A dispute about a handover; without `outcome` it is open. */
export type SummarisedDispute = Readonly<{
  disputeId: string;
  handoverId: string;
  matterCode: string;
  byOrg: string;
  raisedAt: string;
  outcome?: string;
  resolvedAt?: string;
}>;

/** A case as it stands at its last revision. Instants are ISO 8601 UTC. */
export type CaseSummary = Readonly<{
  caseId: string;
  caseCode: string;
  origin: string;
  gender: string;
  /** As which she is treated: doubtful counts as child until determined. */
  ageBand: string;
  ageDetermined: boolean;
  openedBy: string;
  openedAt: string;
  custody: 'never' | 'held' | 'ended';
  /** Who is responsible now. For an outside party, `org` keeps its record. */
  custodian?: Readonly<{ kind: string; org: string; handoverId?: string }>;
  since?: string;
  basis?: Readonly<{ kind: string; ref: string }>;
  questioned: readonly string[];
  missingSince?: string;
  /** Her death, as it was reported last; custody may not have ended by it. */
  diedAt?: string;
  endedAt?: string;
  endReason?: string;
  handovers: readonly SummarisedHandover[];
  orders: readonly SummarisedOrder[];
  disputes: readonly SummarisedDispute[];
  lateCustodies: readonly LateCustody[];
  revision: number;
  lastRecordedAt: string;
}>;

type CaseRow = {
  case_id: string;
  case_code: string;
  origin: string;
  gender: string;
  age_band: string;
  age_determined: boolean;
  opened_by: string;
  opened_at: Date;
  custody: CaseSummary['custody'];
  custodian_kind: string | null;
  custodian_org: string | null;
  outside_handover_id: string | null;
  since: Date | null;
  footing: string | null;
  basis_ref: string | null;
  missing_since: Date | null;
  died_at: Date | null;
  ended_at: Date | null;
  end_reason: string | null;
  revision: number;
  last_recorded_at: Date;
};
type QuestionRow = { about: string; fact: string };
type HandoverRow = {
  handover_id: string;
  stage: string;
  in_flight: boolean;
  from_org: string;
  to_org: string | null;
  outside_kind: string | null;
  footing: string;
  basis_ref: string;
  planned_at: Date;
  expected_at: Date | null;
  received_at: Date | null;
  recorded_as: string | null;
  single_signed: boolean | null;
  conflicting: boolean;
  unconfirmed_since: Date | null;
  superseded_by: string | null;
  reason_code: string | null;
  belongings: unknown[];
  differences: unknown[];
};
type StepRow = {
  handover_id: string;
  step: string;
  revision: number;
  occurred_at: Date;
  recorded_at: Date;
  user_ref: string | null;
  org_ref: string | null;
  heard: string | null;
  deviations: string[];
};
type OrderRow = {
  order_id: string;
  authority: string;
  authority_org: string | null;
  statute: string;
  kind: string;
  custodian_org: string | null;
  in_force_from: Date;
  in_force_until: Date | null;
  ended_at: Date | null;
  end_reason: string | null;
};
type LateCustodyRow = { custodian_org: string; since: Date; footing: string; basis_ref: string; recorded_at: Date };
type DisputeRow = {
  dispute_id: string;
  handover_id: string;
  matter_code: string;
  by_org: string;
  raised_at: Date;
  outcome_code: string | null;
  resolved_at: Date | null;
};

const stepOf = (row: StepRow): HandoverStep => ({
  step: row.step,
  revision: row.revision,
  occurredAt: row.occurred_at.toISOString(),
  recordedAt: row.recorded_at.toISOString(),
  ...present({ userRef: row.user_ref, orgRef: row.org_ref, heard: row.heard }),
  deviations: row.deviations,
});

const handoverOf = (row: HandoverRow, steps: readonly StepRow[]): SummarisedHandover => ({
  handoverId: row.handover_id,
  stage: row.stage,
  inFlight: row.in_flight,
  fromOrg: row.from_org,
  ...present({ toOrg: row.to_org, outsideKind: row.outside_kind }),
  basis: { kind: row.footing, ref: row.basis_ref },
  plannedAt: row.planned_at.toISOString(),
  ...present({
    expectedAt: iso(row.expected_at),
    receivedAt: iso(row.received_at),
    recordedAs: row.recorded_as,
    singleSigned: row.single_signed,
    unconfirmedSince: iso(row.unconfirmed_since),
    supersededBy: row.superseded_by,
    reasonCode: row.reason_code,
  }),
  conflicting: row.conflicting,
  belongings: row.belongings,
  differences: row.differences,
  steps: steps.filter(({ handover_id: id }) => id === row.handover_id).map(stepOf),
});

const orderOf = (row: OrderRow): SummarisedOrder => ({
  orderId: row.order_id,
  authority: row.authority,
  ...present({ authorityOrg: row.authority_org, custodianOrg: row.custodian_org }),
  statute: row.statute,
  kind: row.kind,
  from: row.in_force_from.toISOString(),
  ...present({ until: iso(row.in_force_until), endedAt: iso(row.ended_at), endReason: row.end_reason }),
});

const disputeOf = (row: DisputeRow): SummarisedDispute => ({
  disputeId: row.dispute_id,
  handoverId: row.handover_id,
  matterCode: row.matter_code,
  byOrg: row.by_org,
  raisedAt: row.raised_at.toISOString(),
  ...present({ outcome: row.outcome_code, resolvedAt: iso(row.resolved_at) }),
});

const lateCustodyOf = (row: LateCustodyRow): LateCustody => ({
  custodian: row.custodian_org,
  since: row.since.toISOString(),
  basis: { kind: row.footing, ref: row.basis_ref },
  recordedAt: row.recorded_at.toISOString(),
});

const basicsOf = (row: CaseRow): Omit<CaseSummary, 'questioned' | 'handovers' | 'orders' | 'disputes' | 'lateCustodies'> => ({
  caseId: row.case_id,
  caseCode: row.case_code,
  origin: row.origin,
  gender: row.gender,
  ageBand: row.age_band,
  ageDetermined: row.age_determined,
  openedBy: row.opened_by,
  openedAt: row.opened_at.toISOString(),
  custody: row.custody,
  ...(row.custodian_kind !== null &&
    row.custodian_org !== null && {
      custodian: { kind: row.custodian_kind, org: row.custodian_org, ...present({ handoverId: row.outside_handover_id }) },
    }),
  ...(row.footing !== null && row.basis_ref !== null && { basis: { kind: row.footing, ref: row.basis_ref } }),
  ...present({
    since: iso(row.since),
    missingSince: iso(row.missing_since),
    diedAt: iso(row.died_at),
    endedAt: iso(row.ended_at),
    endReason: row.end_reason,
  }),
  revision: row.revision,
  lastRecordedAt: row.last_recorded_at.toISOString(),
});

/** Questions about the ground that custody rests on, and about the custodian. */
const questionedOf = (row: CaseRow, questions: readonly QuestionRow[]): readonly string[] => {
  const about = [row.footing === 'statute' ? 'power-of-removal' : row.basis_ref, row.custodian_org];
  return [...new Set(questions.filter((question) => about.includes(question.about)).map(({ fact }) => fact))];
};

/** Each case as it stands. Its tables are read in one statement, so that they fit together. */
@Injectable()
export class CaseSummaries {
  static readonly table = new RowTables([
    'case_summary',
    'case_handover',
    'case_handover_step',
    'case_dispute',
    'case_order',
    'case_party',
    'case_question',
    'case_late_custody',
  ]);

  constructor(@Inject(APP_POOL) private readonly pool: Pool) {}

  /** The case, or undefined if the view knows none of that id. */
  async find(caseId: string): Promise<CaseSummary | undefined> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const all = async <Row extends object>(table: string, order: string): Promise<readonly Row[]> =>
        (await client.query<Row>(`SELECT * FROM views.${table} WHERE case_id = $1 ORDER BY ${order}`, [caseId])).rows;
      const [row] = await all<CaseRow>('case_summary', 'case_id');
      const questions = await all<QuestionRow>('case_question', 'fact');
      const steps = await all<StepRow>('case_handover_step', 'revision');
      const handovers = await all<HandoverRow>('case_handover', 'first_revision');
      const orders = await all<OrderRow>('case_order', 'in_force_from, order_id');
      const disputes = await all<DisputeRow>('case_dispute', 'raised_at, dispute_id');
      const late = await all<LateCustodyRow>('case_late_custody', 'revision');
      await client.query('COMMIT');
      return (
        row && {
          ...basicsOf(row),
          questioned: questionedOf(row, questions),
          handovers: handovers.map((handover) => handoverOf(handover, steps)),
          orders: orders.map(orderOf),
          disputes: disputes.map(disputeOf),
          lateCustodies: late.map(lateCustodyOf),
        }
      );
    } finally {
      client.release();
    }
  }
}
