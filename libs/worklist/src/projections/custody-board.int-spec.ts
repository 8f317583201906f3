import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { responsibilityOf, type CaseState } from '@setu/cases';
import { Pool } from 'pg';
import { testDatabase } from '../../../../infra/testing/test-database.js';
import { caseHistories, caseHistoriesWith, type CaseHistory, type Moment } from '../../../cases/testing/case-history.js';
import { ORGANISATIONS } from '../../../cases/testing/case-story.js';
import { custodyBoardProjection } from './custody-board.projection.js';
import { CustodyBoard } from './custody-board.table.js';
import type { BoardLine } from './custody-board-line.js';

const SEED = Number(process.env['SETU_MODEL_SEED'] ?? Date.now() % 1_000_000);
const HISTORIES = 12;
const RARE = 3;
const live = (table: string): string => `views.${table}`;
const SOON_MS = 100 * 60_000;
const LATER_MS = 20 * 3_600_000;

/** Rules on grounds and placement that the present custody was laid against, told from the events. */
const laidAgainst = (moments: readonly Moment[]): readonly string[] =>
  moments
    .flatMap(({ events }) => events)
    .reduce<readonly string[]>((laid, { type, deviations = [] }) => {
      if (type === 'CustodyReviewed' || type === 'CustodyEnded') return [];
      if (type !== 'CustodyOpened' && type !== 'CustodyTransferred') return laid;
      return deviations.filter((deviation) => /^rule-[345]/.test(deviation));
    }, []);

/** Whether something that contradicts the record was told since custody last changed, other than a time of that change itself. */
const toldBeside = (moments: readonly Moment[]): boolean =>
  moments
    .flatMap(({ events }) => events)
    .reduce<boolean>((told, { type }) => {
      if (type === 'CustodyOpened' || type === 'CustodyTransferred' || type === 'CustodyEnded') return false;
      return told || type === 'CustodyRecordedLate';
    }, false);

/** The giver's superior, from an hour after a receipt that nobody has confirmed. */
const superiorOf = (moments: readonly Moment[], now: string): readonly string[] => {
  const { state } = moments.at(-1)!;
  const handover = state.status === 'open' && state.custody.status === 'held' ? state.custody.handover : undefined;
  if (handover?.stage !== 'received') return [];
  if (Date.parse(now) < Date.parse(handover.receipt.awaitingConfirmationSince) + 3_600_000) return [];
  return moments
    .flatMap(({ events }) => events)
    .flatMap(({ type, data }) =>
      type === 'HandoverReceived' && data.handoverId === handover.handoverId && data.giverSuperior ? [data.giverSuperior] : [],
    );
};

const agrees = (line: BoardLine, state: CaseState, against: readonly string[], now: string): void => {
  const said = responsibilityOf(state, now);
  expect(line.diedAt).toBe(said.diedAt);
  expect(line.wrong.includes('death-reported')).toBe(said.held && said.diedAt !== undefined);
  if (!said.held) {
    expect(line).toMatchObject({ questioned: [], laidAgainst: [] });
    expect([line.custodian, line.handover, line.missingSince]).toEqual([undefined, undefined, undefined]);
    if (said.endedAt !== undefined) expect(line).toMatchObject({ custody: 'ended', endedAt: said.endedAt });
    expect(line.wrong.filter((fault) => fault !== 'disputed' && fault !== 'conflicting-times')).toEqual(
      said.endedAt === undefined && said.diedAt === undefined ? ['no-custodian'] : [],
    );
    return;
  }
  const { responsible, since, footing, questioned, missing, unconfirmed, basisInForce } = said;
  expect(line).toMatchObject({ custody: 'held', since, footing, questioned, laidAgainst: against });
  expect(line.custodian).toEqual({
    kind: responsible.kind,
    org: responsible.kind === 'organisation' ? responsible.orgRef : responsible.recordKeptBy,
  });
  const wrong = (fault: BoardLine['wrong'][number]): boolean => line.wrong.includes(fault);
  const broken = (rule: RegExp): boolean => against.some((deviation) => rule.test(deviation));
  expect(wrong('basis-lapsed') || wrong('basis-not-in-force')).toBe(!basisInForce || broken(/^rule-[35]/));
  expect(wrong('placement-not-lawful')).toBe(broken(/^rule-4/));
  expect(wrong('basis-questioned')).toBe(questioned.length > 0);
  expect(wrong('missing')).toBe(missing);
  expect(wrong('unconfirmed')).toBe(unconfirmed !== undefined);
  expect(line.handover?.unconfirmedSince).toBe(unconfirmed?.since);
};

describe(`Whatever happened to a person, the board says what the rules say (SETU_MODEL_SEED=${SEED})`, () => {
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

  const follow = async ({ caseId, moments }: CaseHistory): Promise<void> => {
    const board = new CustodyBoard(pool);
    for (const [index, { events, state, now, concerned }] of moments.entries()) {
      const client = await pool.connect();
      try {
        await CustodyBoard.table.apply(
          client,
          events.flatMap((event) => custodyBoardProjection.project(event)),
          live,
        );
      } finally {
        client.release();
      }
      for (const ahead of [0, SOON_MS]) {
        const then = new Date(Date.parse(now) + ahead).toISOString();
        const seenBy = ORGANISATIONS.map(
          async (org) =>
            [org, await board.find(caseId, { visibility: { organisations: [org], withheld: [] }, now: then })] as const,
        );
        expect((await Promise.all(seenBy)).flatMap(([org, line]) => (line ? [org] : [])).sort()).toEqual(
          [...concerned, ...superiorOf(moments.slice(0, index + 1), then)].sort(),
        );
      }
      const against = laidAgainst(moments.slice(0, index + 1));
      for (const ahead of [0, SOON_MS, LATER_MS]) {
        const then = new Date(Date.parse(now) + ahead).toISOString();
        const line = await board.find(caseId, { visibility: { organisations: 'all', withheld: [] }, now: then });
        expect(line).toBeDefined();
        agrees(line!, state, against, then);
        if (toldBeside(moments.slice(0, index + 1))) expect(line!.wrong).toContain('conflicting-times');
      }
    }
  };

  it.each(caseHistories(HISTORIES, SEED).map((history, number) => [number, history] as const))(
    'history %i: who is responsible, since when, on which ground, and what is wrong with it, now and later',
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
