import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { viewSubscription } from '@setu/subscriptions';
import { Pool } from 'pg';
import { testDatabase, type TestDatabase } from '../../../../infra/testing/test-database.js';
import { EventLog, TestWorker, type Said } from '../../../subscriptions/testing/index.js';
import {
  caseOf,
  later,
  ofCase,
  ofOperation,
  opened,
  OPERATION,
  person,
  proposed,
  recordedAt,
  ref,
  removed,
  STATION,
  UNIT,
} from '../../testing/field-story.js';
import { reconciliationProjection } from './reconciliation.projection.js';
import { Reconciliation, type ReconciliationRequest } from './reconciliation.table.js';

const caseFor = (n: number) => opened(caseOf(n), { subjectRef: person(n), operationId: OPERATION, caseCode: `C-000${n}` });
const produced = (n: number, day: number) =>
  ofCase('PersonProduced', { before: 'cwc', mode: 'in-person', producedAt: later(day) }, caseOf(n));
const ordered = (n: number, day: number) =>
  ofCase('OrderMade', { orderId: ref(n), kind: 'custody', from: later(day) }, caseOf(n));

describe('From the rescue to the court', () => {
  let database: TestDatabase;
  let log: EventLog;
  let worker: TestWorker;
  let pool: Pool;
  let view: Reconciliation;

  const record = async (...said: readonly Said[]): Promise<void> => {
    const position = log.record(...said).at(-1)!.position;
    await worker.subscriptions.waitFor('reconciliation', position, { timeoutMs: 10_000 });
  };

  beforeAll(async () => {
    database = await testDatabase();
    log = new EventLog();
    worker = new TestWorker(database.urls.app, log, [viewSubscription(reconciliationProjection, Reconciliation.table)]).start();
    pool = new Pool({ connectionString: database.urls.app, max: 2 });
    view = new Reconciliation(pool);
    // Recorded in the minutes 0 to 3, the cases in the minutes 4 to 6; nobody opens a case for the third person.
    await record(proposed, removed(1), removed(2), removed(3), caseFor(1), caseFor(2));
  }, 60_000);
  afterAll(async () => {
    await worker.stop();
    await pool.end();
    await database.drop();
  });

  const ask = (more: Partial<ReconciliationRequest> = {}) =>
    view.list({ visibleTo: { organisations: [UNIT], withheld: [] }, now: later(9), limit: 50, ...more });
  const who = ({ items }: { items: readonly { subjectRef: string }[] }) => items.map(({ subjectRef }) => subjectRef);

  it('rule 7: a reconciliation view alarms when a removed person has no case after a minute', async () => {
    const recordedInMinute3 = Date.parse(recordedAt(3));
    const at = (milliseconds: number) => new Date(recordedInMinute3 + milliseconds).toISOString();
    expect(await ask({ now: at(60_000) })).toMatchObject({ alarms: 0, total: 3 });
    expect(await ask({ now: at(60_001) })).toMatchObject({ alarms: 1, total: 3 });
    expect(who(await ask({ alarm: true }))).toEqual([person(3)]);
  });

  it('says for each who misses which step, and since when', async () => {
    const none = later(0);
    expect((await ask()).items).toMatchObject([
      {
        subjectRef: person(1),
        case: { id: caseOf(1), code: 'C-0001' },
        missing: [
          { step: 'fir', since: recordedAt(4) },
          { step: 'production', since: recordedAt(4) },
          { step: 'order', since: recordedAt(4) },
        ],
        alarm: false,
      },
      { subjectRef: person(2), alarm: false },
      {
        subjectRef: person(3),
        missing: ['case', 'fir', 'production', 'order'].map((step) => ({ step, since: none })),
        alarm: true,
      },
    ]);
    await record(
      ofOperation('FirLinked', {
        firId: ref(1),
        station: STATION,
        zero: false,
        sections: [],
        informationAt: later(1),
        registeredAt: later(1),
      }),
      produced(1, 2),
      produced(1, 4),
    );
    expect((await ask()).items[0]).toMatchObject({
      fir: { registeredAt: later(1) },
      producedAt: later(2),
      missing: [{ step: 'order', since: later(2) }],
    });
    expect(who(await ask({ missing: 'order' }))).toEqual([person(1), person(2), person(3)]);
    await record(ordered(1, 3));
    expect(who(await ask({ missing: 'order' }))).toEqual([person(2), person(3)]);
    expect(who(await ask({ missing: 'fir' }))).toEqual([]);
    expect((await ask()).items[0]).toMatchObject({ orderedAt: later(3), missing: [] });
  });

  it('a case that comes late ends the alarm', async () => {
    await record(caseFor(3));
    expect(await ask()).toMatchObject({ alarms: 0 });
  });

  it('is shown to the unit that removed her and to an auditor, and to nobody else', async () => {
    expect(await ask({ visibleTo: { organisations: [STATION], withheld: [] } })).toEqual({ items: [], total: 0, alarms: 0 });
    expect(await ask({ visibleTo: { organisations: 'all', withheld: [] } })).toMatchObject({ total: 3 });
  });

  it('goes on from page to page, and gives the same rows when it is rebuilt', async () => {
    const first = await ask({ limit: 2 });
    const second = await ask({ limit: 2, cursor: first.next! });
    expect([...who(first), ...who(second)]).toEqual([person(1), person(2), person(3)]);
    expect(second.next).toBeUndefined();
    expect(await worker.subscriptions.rebuild('reconciliation')).toMatchObject({ outcome: 'same' });
  });
});
