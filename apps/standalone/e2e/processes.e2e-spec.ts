import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Subscriptions } from '@setu/subscriptions';
import { Client } from 'pg';
import { RescueOfTests } from '../testing/rescue-of-tests.js';
import { RunningNetwork } from '../testing/running-network.js';

const PROCESSES = ['case-of-removed-person', 'tips-of-concluded-operation'];
const TALLY = `select convert_from(who, 'UTF8')::jsonb -> 'actor' ->> 'process' as process, type, count(*)::int as n
  from events.event where convert_from(who, 'UTF8') like '%"kind":"process"%' group by 1, 2 order by 1, 2`;

describe('What follows from an event in another stream', () => {
  let network: RunningNetwork;
  let rescue: RescueOfTests;
  let database: Client;

  beforeAll(async () => {
    network = await RunningNetwork.start();
    rescue = await RescueOfTests.prepare(network);
    database = new Client(network.database.urls.app);
    await database.connect();
  }, 120_000);
  afterAll(async () => {
    await database.end();
    await network.stop();
  });

  const followed = async (): Promise<void> => {
    for (const name of PROCESSES) await network.api.get(Subscriptions).waitForNow(name);
  };
  /** What processes have written, apart from the first administrator. */
  const written = async (): Promise<Readonly<Record<string, number>>> => {
    const { rows } = await database.query<{ process: string; type: string; n: number }>(TALLY);
    return Object.fromEntries(
      rows.filter(({ process }) => PROCESSES.includes(process)).map(({ process, type, n }) => [`${process} ${type}`, n]),
    );
  };
  const stopped = async <T>(step: () => Promise<T>): Promise<T> => {
    await network.stopWorker();
    const done = await step();
    await network.startWorker();
    await followed();
    return done;
  };

  it('is neither lost nor doubled when the worker is stopped between every two steps', async () => {
    const { ravi } = rescue.people;
    const { tipId, operationId, path } = await stopped(() => rescue.inside());
    expect(await written()).toEqual({});
    const girl = await stopped(() => rescue.remove(path));
    expect(await written()).toEqual({
      'case-of-removed-person CaseOpened': 1,
      'case-of-removed-person CustodyOpened': 1,
    });
    const woman = await stopped(() => rescue.remove(path, 'adult'));
    await stopped(() =>
      rescue.records(ravi, `${path}/headcounts`, { found: 2, removed: 2, declinedToLeave: 0, declinedChildren: 0, accused: 0 }),
    );
    await stopped(() => rescue.records(ravi, `${path}/conclusion`));
    const late = await stopped(() => rescue.remove(path, 'doubtful'));
    const all = {
      'case-of-removed-person CaseOpened': 3,
      'case-of-removed-person CustodyOpened': 3,
      'tips-of-concluded-operation TipActedUpon': 1,
    };
    expect(await written()).toEqual(all);

    for (const view of ['case-summary', 'custody-board', 'tips']) await network.api.get(Subscriptions).waitForNow(view);
    for (const { caseId } of [girl, woman, late])
      expect((await ravi.get(`/cases/${caseId}`).expect(200)).body).toMatchObject({
        revision: 1,
        custody: expect.anything(),
      });
    const tip = await ravi.get(`/tips/${tipId}`).expect(200);
    expect(tip.body).toMatchObject({ standing: 'acted-upon', operations: [operationId] });
  });

  it('is not doubled when a worker crashed after acting and before noting how far it came', async () => {
    const before = await written();
    await network.stopWorker();
    const reset = `update subscriptions.checkpoint set store_id = null, position = null, holder = null, lease_until = null,
      state = 'idle' where name = any ($1)`;
    expect((await database.query(reset, [PROCESSES])).rowCount).toBe(PROCESSES.length);
    const events = await network.events();
    await network.startWorker();
    await followed();
    expect(await written()).toEqual(before);
    expect(await network.events()).toBe(events);
  });
});
