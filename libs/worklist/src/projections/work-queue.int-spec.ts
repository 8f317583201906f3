import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewSubscription } from '@setu/subscriptions';
import { Pool } from 'pg';
import { testDatabase, type TestDatabase } from '../../../../infra/testing/test-database.js';
import { EventLog, TestWorker } from '../../../subscriptions/testing/index.js';
import {
  agreed,
  CASE,
  convened,
  custody,
  handover,
  HOME,
  later,
  MEETING,
  NGO,
  ofCase,
  offered,
  opened,
  OTHER_HOME,
  RANGE,
  received,
  ref,
  STATION,
  TIP,
  tipReceived,
  UNIT,
} from '../../testing/field-story.js';
import { workQueueProjection } from './work-queue.projection.js';
import { WorkQueue, type QueueItem, type QueueRequest } from './work-queue.table.js';

describe('The queue of an organisation', () => {
  let database: TestDatabase;
  let worker: TestWorker;
  let pool: Pool;
  let queue: WorkQueue;

  beforeAll(async () => {
    database = await testDatabase();
    const log = new EventLog();
    worker = new TestWorker(database.urls.app, log, [viewSubscription(workQueueProjection, WorkQueue.table)]).start();
    pool = new Pool({ connectionString: database.urls.app, max: 2 });
    queue = new WorkQueue(pool);
    const last = log.record(
      tipReceived,
      opened(),
      custody,
      offered(ref(2), HOME),
      handover('HandoverAccepted'),
      handover('HandoverDispatched', { dispatchedAt: later(1), expectedAt: later(1) }),
      received,
      handover('HandoverDisputed', { disputeId: ref(6), matterCode: 'belongings', byOrg: HOME }),
      ofCase('BasisQuestioned', { fact: 'organisation-suspended', orgId: UNIT }),
      ofCase('FollowUpScheduled', { owner: NGO, dueDates: [later(6), later(60)], reunificationId: ref(8) }),
      convened,
      agreed,
    );
    await worker.subscriptions.waitFor('work-queue', last.at(-1)!.position, { timeoutMs: 10_000 });
  }, 60_000);
  afterAll(async () => {
    await worker.stop();
    await pool.end();
    await database.drop();
  });

  const ask = (org: string, more: Partial<QueueRequest> = {}) =>
    queue.list({ visibleTo: { organisations: org === 'all' ? 'all' : [org], withheld: [] }, now: later(3), limit: 50, ...more });
  const steps = ({ items }: { items: readonly QueueItem[] }): readonly string[] => items.map(({ step }) => step);

  it('shows what waits for it, from whom, with code, risk and urgency', async () => {
    expect(await ask(STATION)).toMatchObject({
      items: [
        {
          step: 'action-to-carry-out',
          tab: 'to-do',
          from: UNIT,
          stream: { category: 'meeting', id: MEETING },
          ref: ref(4),
          overdue: false,
        },
        { step: 'tip-to-acknowledge', tab: 'to-accept', from: NGO, stream: { category: 'tip', id: TIP }, urgency: 'immediate' },
      ],
      total: 2,
    });
    expect((await ask(UNIT)).items).toMatchObject([
      { step: 'dispute-to-settle', from: HOME, waitsFor: expect.arrayContaining([UNIT, HOME]), topic: 'belongings' },
      { step: 'basis-questioned', waitsFor: [UNIT], topic: 'organisation-suspended' },
      { step: 'handover-to-confirm', from: HOME, code: 'C-7K3Q-X2MD', stream: { category: 'case', id: CASE } },
    ]);
    expect((await ask(HOME)).items).toMatchObject([{ step: 'dispute-to-settle', from: UNIT }]);
    for (const stranger of [OTHER_HOME, RANGE]) expect(await ask(stranger)).toMatchObject({ items: [], total: 0 });
  });

  it('is sorted by due time, then by age, and an auditor sees all of it', async () => {
    const { items, total } = await ask('all');
    expect(total).toBe(6);
    expect(steps({ items })).toEqual([
      'action-to-carry-out',
      'follow-up-due',
      'tip-to-acknowledge',
      'dispute-to-settle',
      'basis-questioned',
      'handover-to-confirm',
    ]);
  });

  it('shows a follow-up from a week before its day, and says when it is overdue', async () => {
    expect(steps(await ask(NGO, { now: '2025-12-30T23:59:59.999Z' }))).toEqual([]);
    expect((await ask(NGO)).items).toMatchObject([{ dueAt: later(6), overdue: false }]);
    expect((await ask(NGO, { now: later(54) })).items).toMatchObject([
      { dueAt: later(6), overdue: true },
      { dueAt: later(60), overdue: false },
    ]);
  });

  it('has tabs that count what is in them, whichever is asked for', async () => {
    const tabs = { 'to-accept': 0, 'in-transit': 0, 'to-confirm': 1, returned: 0, 'to-do': 2, overdue: 0 };
    expect(await ask(UNIT)).toMatchObject({ tabs, total: 3 });
    expect(await ask(UNIT, { tab: 'to-confirm' })).toMatchObject({ items: [{ step: 'handover-to-confirm' }], tabs, total: 1 });
    expect(await ask(UNIT, { tab: 'in-transit' })).toMatchObject({ items: [], tabs, total: 0 });
    expect(await ask(STATION, { tab: 'overdue', now: later(9) })).toMatchObject({
      items: [{ step: 'action-to-carry-out', overdue: true }],
      total: 1,
    });
  });

  it('goes on from page to page without a gap or a repetition', async () => {
    const whole = (await ask('all')).items;
    const paged: QueueItem[] = [];
    let cursor: string | undefined;
    do {
      const page = await ask('all', { limit: 2, ...(cursor !== undefined && { cursor }) });
      paged.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    expect(paged).toEqual(whole);
  });

  it('gives the same rows when it is rebuilt', async () => {
    expect(await worker.subscriptions.rebuild('work-queue')).toMatchObject({ outcome: 'same' });
  });
});
