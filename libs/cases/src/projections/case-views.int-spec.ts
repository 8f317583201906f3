import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RowChange, ViewTable } from '@setu/subscriptions';
import { Pool } from 'pg';
import { testDatabase } from '../../../../infra/testing/test-database.js';
import { caseHistories, caseHistoriesWith, type CaseHistory } from '../../testing/case-history.js';
import type { CaseState } from '../domain/case.state.js';
import { answersFor } from '../domain/custody.state.js';
import { responsibilityOf } from '../domain/responsibility.js';
import { caseSummaryProjection } from './case-summary.projection.js';
import { CaseSummaries, type CaseSummary } from './case-summary.table.js';
import { custodyLedgerProjection } from './custody-ledger.projection.js';
import { CustodyLedgers, type CustodyLedger } from './custody-ledger.table.js';
import { referralsProjection } from './referrals.projection.js';
import { Referrals, type ListedReferral } from './referrals.table.js';
import { sharingLedgerProjection } from './sharing-ledger.projection.js';
import type { SharingLedger } from './sharing-ledger.js';
import { SharingLedgers } from './sharing-ledger.table.js';

const SEED = Number(process.env['SETU_MODEL_SEED'] ?? Date.now() % 1_000_000);
const HISTORIES = 12;
const RARE = 3;
const live = (table: string): string => `views.${table}`;

type Held = { custodian: string; from: string; to?: string };

/** Who was responsible from when to when, told from the states that the rules went through. */
const intervalsOf = (states: readonly CaseState[]): readonly Held[] => {
  const intervals: Held[] = [];
  let before: string | undefined;
  for (const state of states) {
    const custody = state.status === 'open' ? state.custody : undefined;
    if (custody?.status === 'ended' && before !== undefined) intervals.at(-1)!.to = custody.at;
    const now = custody?.status === 'held' ? JSON.stringify([custody.custodian, custody.since, custody.heldSince]) : undefined;
    if (custody?.status === 'held' && now !== before) {
      if (before !== undefined) intervals.at(-1)!.to = custody.since;
      intervals.push({ custodian: answersFor(custody.custodian), from: custody.since });
    }
    before = now;
  }
  return intervals;
};

const ledgerAgrees = (ledger: CustodyLedger, states: readonly CaseState[]): void => {
  const last = states.at(-1)!;
  expect(
    ledger.recordedLate.map(({ custodian, from, begunBy, conflicting, grounds }) => [
      custodian,
      from,
      begunBy,
      conflicting,
      grounds.length,
    ]),
  ).toEqual(
    last.status === 'open'
      ? last.lateCustodies.map(({ custodian, since }) => [
          { kind: 'organisation', org: custodian },
          since,
          'recorded-late',
          true,
          1,
        ])
      : [],
  );
  const told = ledger.entries.flatMap(({ custodian, from, until }) =>
    custodian.kind === 'nobody' ? [] : [{ custodian: custodian.org, from, ...(until !== undefined && { to: until }) }],
  );
  expect(told).toEqual(intervalsOf(states));
  for (const [index, { until }] of ledger.entries.entries()) {
    const next = ledger.entries[index + 1];
    if (next) expect(next.from).toBe(until);
  }
  const state = states.at(-1)!;
  const handover = state.status === 'open' && state.custody.status === 'held' ? state.custody.handover : undefined;
  expect(ledger.unconfirmed.map(({ handoverId }) => handoverId)).toEqual(
    handover?.stage === 'received' ? [handover.handoverId] : [],
  );
};

const summaryAgrees = (summary: CaseSummary, state: CaseState, now: string): void => {
  if (state.status !== 'open') throw new Error('a case that was not opened');
  const { custody } = state;
  const said = responsibilityOf(state, now);
  expect(summary).toMatchObject({ custody: custody.status, ageBand: state.age.treatedAs, ageDetermined: state.age.determined });
  expect(summary.questioned).toEqual(said.held ? said.questioned : []);
  expect(summary.custodian?.org).toBe(custody.status === 'held' ? answersFor(custody.custodian) : undefined);
  expect(summary.since).toBe(custody.status === 'held' ? custody.since : undefined);
  expect(summary.basis?.kind).toBe(custody.status === 'held' ? custody.footing : undefined);
  expect(summary.missingSince).toBe(custody.status === 'held' ? custody.missing?.lastSeenAt : undefined);
  expect(summary.lateCustodies.map(({ custodian, since }) => ({ custodian, since }))).toEqual(state.lateCustodies);
  expect(summary.diedAt).toBe(state.death?.at);
  expect(summary.endedAt).toBe(custody.status === 'ended' ? custody.at : undefined);
  const inFlight = custody.status === 'held' ? custody.handover : undefined;
  expect(summary.handovers.filter((handover) => handover.inFlight).map(({ handoverId, stage }) => [handoverId, stage])).toEqual(
    inFlight ? [[inFlight.handoverId, inFlight.stage]] : [],
  );
  expect(
    summary.handovers.filter((handover) => handover.unconfirmedSince !== undefined).map(({ handoverId }) => handoverId),
  ).toEqual(inFlight?.stage === 'received' ? [inFlight.handoverId] : []);
  for (const order of Object.values(state.orders.byId))
    expect(summary.orders.find(({ orderId }) => orderId === order.orderId)).toMatchObject({
      from: order.from,
      ...(order.until !== undefined && { until: order.until }),
      ...(order.endedAt !== undefined && { endedAt: order.endedAt }),
    });
  const open = Object.entries(state.handovers.disputes).filter(([, { outcome }]) => outcome === undefined);
  expect(
    summary.disputes
      .filter(({ outcome }) => outcome === undefined)
      .map(({ disputeId }) => disputeId)
      .sort(),
  ).toEqual(open.map(([disputeId]) => disputeId).sort());
};

const referralsAgree = (listed: readonly ListedReferral[], state: CaseState): void => {
  if (state.status !== 'open') throw new Error('a case that was not opened');
  expect(
    Object.fromEntries(listed.map(({ referralId, stage, fromOrg, toOrg }) => [referralId, [stage, fromOrg, toOrg]])),
  ).toEqual(
    Object.fromEntries(
      Object.values(state.referrals).map(({ referralId, stage, fromOrg, toOrg }) => [referralId, [stage, fromOrg, toOrg]]),
    ),
  );
};

const sharingAgrees = (ledger: SharingLedger, state: CaseState, knowing: readonly string[]): void => {
  if (state.status !== 'open') throw new Error('a case that was not opened');
  const present = new Set(ledger.access.filter(({ until }) => until === undefined).map(({ orgRef }) => orgRef));
  expect([...present].sort()).toEqual([...knowing].sort());
  const consents = ledger.consents.map(({ consentId, withdrawnAt, childsView }) => [consentId, withdrawnAt, childsView?.view]);
  expect(consents.sort()).toEqual(
    Object.values(state.consents)
      .map(({ consentId, withdrawnAt, childsView }) => [consentId, withdrawnAt, childsView])
      .sort(),
  );
  const overridden = Object.values(state.referrals).filter(({ basis }) => basis.kind === 'override');
  expect(ledger.overrides.map(({ referralId }) => referralId).sort()).toEqual(
    overridden.map(({ referralId }) => referralId).sort(),
  );
};

describe(`Whatever happened to a person, the views say what the rules say (SETU_MODEL_SEED=${SEED})`, () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let pool: Pool;

  beforeAll(async () => {
    database = await testDatabase();
    pool = new Pool({ connectionString: database.urls.app, max: 4 });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const write = async (table: ViewTable, changes: readonly RowChange[]): Promise<void> => {
    const client = await pool.connect();
    try {
      await table.apply(client, changes, live);
    } finally {
      client.release();
    }
  };

  const follow = async ({ caseId, moments }: CaseHistory): Promise<void> => {
    const [ledgers, summaries] = [new CustodyLedgers(pool), new CaseSummaries(pool)];
    const [referrals, sharing] = [new Referrals(pool), new SharingLedgers(pool)];
    const states: CaseState[] = [];
    for (const { events, state, now, states: between, knowing } of moments) {
      for (const event of events) {
        if (custodyLedgerProjection.handles.includes(event.type))
          await write(CustodyLedgers.table, custodyLedgerProjection.project(event));
        await write(CaseSummaries.table, caseSummaryProjection.project(event));
        if (referralsProjection.handles.includes(event.type)) await write(Referrals.table, referralsProjection.project(event));
        if (sharingLedgerProjection.handles.includes(event.type))
          await write(SharingLedgers.table, sharingLedgerProjection.project(event));
      }
      states.push(...between);
      ledgerAgrees(await ledgers.find(caseId), states);
      const summary = await summaries.find(caseId);
      const { rows } = await pool.query<{ org_ref: string }>('SELECT DISTINCT org_ref FROM views.case_party WHERE case_id = $1', [
        caseId,
      ]);
      expect(rows.map(({ org_ref: org }) => org).sort()).toEqual([...knowing].sort());
      expect(summary).toBeDefined();
      summaryAgrees(summary!, state, now);
      referralsAgree(
        (await referrals.list({ visibleTo: { organisations: 'all', withheld: [] }, caseId, limit: 200 })).items,
        state,
      );
      sharingAgrees(await sharing.find(caseId), state, knowing);
    }
  };

  it.each(caseHistories(HISTORIES, SEED).map((history, number) => [number, history] as const))(
    'history %i: the ledger has no gap and names the custodians of the rules; the summary is the state; so are the referrals and the ledger of sharing',
    (_, history) => follow(history),
  );

  it.each(['CustodyRecordedLate', 'PersonDeceased', 'PersonReportedMissing'] as const)(
    'the same where %s is part of the history, which is rare among all of them',
    async (type) => {
      const histories = caseHistoriesWith(type, RARE, SEED);
      expect(histories).toHaveLength(RARE);
      for (const history of histories) await follow(history);
    },
  );
});
