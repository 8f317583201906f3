import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CASE_EVENTS, caseStreamType, type CaseEvent, type QuestionBasis } from '@setu/cases';
import { ADMINISTRATION_ID, DIRECTORY_EVENTS, organisationStreamType } from '@setu/directory';
import {
  commandIdOf,
  DecidedStreams,
  EventCodec,
  EventRegistry,
  MemoryEventStore,
  type CommandContext,
  type Executed,
  type StreamType,
} from '@setu/event-store';
import type { Message, Recorded } from '@setu/kernel';
import {
  effectSubscription,
  SubscriptionRunner,
  Subscriptions,
  type EffectHandler,
  type Subscription,
  type SubscriptionNotice,
} from '@setu/subscriptions';
import { RELIANCE_VIEW, Reliance, ReliantCasesQueryHandler, WORKLIST_VIEWS, type ReliantCasesQuery } from '@setu/worklist';
import { Pool } from 'pg';
import { testDatabase, type TestDatabase } from '../../../infra/testing/test-database.js';
import { InventedSealer } from '../../event-store/testing/invented-events.js';
import { IMPATIENT, until } from '../../subscriptions/testing/index.js';
import { relianceEffect, type RelianceParts } from './reliance.effect.js';

const registry = new EventRegistry([...DIRECTORY_EVENTS, ...CASE_EVENTS]);
const codec = new EventCodec(registry);
const NOW = '2026-03-10T09:00:00.000Z';
const view = WORKLIST_VIEWS.find(({ name }) => name === RELIANCE_VIEW)!;

/** The worker dies here: whatever it is asked to do from then on, it does not do. */
class Dead extends Error {
  // As if the store had gone away with it: nothing of it is the fault of the event.
  override readonly name = 'StoreUnavailable';
}

const context = (role: string, orgRef: string): CommandContext => {
  const commandId = randomUUID();
  const actor = { kind: 'person', userRef: randomUUID(), orgRef, role } as const;
  return { commandId, correlationId: commandId, causationId: commandId, actor };
};
const by = ({ actor }: CommandContext) => ({ now: NOW, actor: actor as { userRef: string; orgRef: string; role: string } });

describe('OrganisationSuspended raises BasisQuestioned in every case that relies on it', () => {
  let database: TestDatabase;
  let pool: Pool;
  let store: MemoryEventStore;
  let streams: DecidedStreams;
  let police: string;
  let cases: string[];
  const runners: SubscriptionRunner[] = [];

  beforeEach(async () => {
    database = await testDatabase();
    pool = new Pool({ connectionString: database.urls.app, max: 10 });
    // A connection may still be closing when its database is dropped.
    pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
    store = new MemoryEventStore();
    streams = new DecidedStreams({ store, codec, registry, sealer: new InventedSealer(), clock: () => new Date(NOW) });
    police = randomUUID();
    await registered(police);
    cases = [];
    for (let n = 0; n < 3; n++) cases.push(await inCustodyOf(police));
    await inCustodyOf(randomUUID());
  });
  afterEach(async () => {
    for (const runner of runners.splice(0)) await runner.stop();
    await pool.end();
    await database.drop();
  });

  const decide = <S, C, E extends Message<string, object>>(
    type: StreamType<S, C, E>,
    id: string,
    who: CommandContext,
    command: C,
  ): Promise<Executed> => streams.execute(type, id, who, () => ({ command }));
  const registered = async (orgId: string): Promise<void> => {
    const who = context('administrator', ADMINISTRATION_ID);
    const data = { ...by(who), orgId, name: 'Unit (invented)', kind: 'police-unit', area: 'DL-CENTRAL' } as const;
    await decide(organisationStreamType, orgId, who, { type: 'RegisterOrganisation', data });
  };
  const suspend = async (orgId: string): Promise<string> => {
    const who = context('administrator', ADMINISTRATION_ID);
    const data = { ...by(who), reasonCode: 'investigation-pending', from: NOW } as const;
    const { events } = await decide(organisationStreamType, orgId, who, { type: 'SuspendOrganisation', data });
    return events[0]!.eventId;
  };
  const inCustodyOf = async (orgId: string): Promise<string> => {
    const caseId = randomUUID();
    const who = context('duty-officer', orgId);
    await decide(caseStreamType, caseId, who, {
      type: 'OpenCase',
      data: {
        ...by(who),
        origin: 'walk-in',
        subjectRef: randomUUID(),
        caseCode: 'C-7K3Q-X2MD',
        gender: 'female',
        apparentAgeBand: 'adult',
        sexualOffenceInformed: true,
        pocsoInformed: false,
      },
    });
    const taking = context('duty-officer', orgId);
    await decide(caseStreamType, caseId, taking, {
      type: 'OpenCustody',
      data: {
        ...by(taking),
        custodian: orgId,
        basis: { kind: 'statute', power: 'ITPA-15' },
        since: { occurredAt: { at: NOW, precision: 'exact', source: 'witnessed' } },
        facility: { registered: true, kind: 'police-unit', suspended: false, licences: [] },
      },
    });
    return caseId;
  };
  const questionsIn = async (caseId: string): Promise<readonly Recorded<CaseEvent>[]> => {
    const found: Recorded<CaseEvent>[] = [];
    for await (const stored of store.readStream({ category: 'case', id: caseId })) {
      const event = codec.decode<CaseEvent>(stored);
      if (event.type === 'BasisQuestioned') found.push(event);
    }
    return found;
  };

  /** A worker with view and process. `step` is told of everything that the process does, and may end it there. */
  const worker = (only: 'process' | 'both', step: (what: string) => void = () => {}) => {
    const notices: SubscriptionNotice[] = [];
    const parts: RelianceParts = {
      commands: () => ({
        execute: async (command: unknown): Promise<never> => {
          const { caseId, doubt, context: sent } = command as QuestionBasis;
          step('before a command');
          await decide(caseStreamType, caseId, sent, { type: 'QuestionBasis', data: { doubt, now: NOW } });
          step('after a command');
          return undefined as never;
        },
      }),
      queries: () => ({
        execute: async (query: unknown): Promise<never> => {
          step('before looking');
          const found = await new ReliantCasesQueryHandler(new Reliance(pool)).execute(query as ReliantCasesQuery);
          step('after looking');
          return found as never;
        },
      }),
      subscriptions: () => subscriptions,
      store: () => store,
    };
    const effect = relianceEffect(parts);
    const dying: EffectHandler = {
      ...effect,
      async handle(event) {
        await effect.handle(event);
        if (event.type === 'OrganisationSuspended') step('before the checkpoint');
      },
    };
    const list: readonly Subscription[] = [...(only === 'both' ? [view] : []), effectSubscription(dying)];
    const setup = {
      pool,
      store,
      decode: (stored: Parameters<EventCodec['decode']>[0]) => codec.decode(stored),
      settings: IMPATIENT,
      observer: (notice: SubscriptionNotice) => void notices.push(notice),
    };
    const subscriptions = new Subscriptions({ ...setup, subscriptions: [view, effectSubscription(dying)] });
    const runner = new SubscriptionRunner({ ...setup, subscriptions: list });
    runners.push(runner);
    return { runner, subscriptions, notices };
  };
  const settled = async ({ subscriptions }: ReturnType<typeof worker>): Promise<void> => {
    await subscriptions.waitFor('reliance', (await store.head())!, { timeoutMs: 15_000 });
  };
  const expectEachAskedOnce = async (trigger: string): Promise<void> => {
    for (const caseId of cases) {
      const questions = await questionsIn(caseId);
      expect(questions).toMatchObject([
        {
          data: { fact: 'organisation-suspended', orgId: police },
          actor: { kind: 'process', process: 'reliance', triggeredBy: trigger },
          links: { causationId: trigger, commandId: commandIdOf(trigger, `reliance/${caseId}`) },
        },
      ]);
    }
  };

  it.each([
    ['before it has looked which cases there are', 'before looking', 1],
    ['after it has looked', 'after looking', 1],
    ['before the first command', 'before a command', 1],
    ['after the first command', 'after a command', 1],
    ['before the second', 'before a command', 2],
    ['after the second', 'after a command', 2],
    ['before the last', 'before a command', 3],
    ['after the last', 'after a command', 3],
    ['before its checkpoint has moved', 'before the checkpoint', 1],
  ])('once in each of them, also if the worker dies %s and another goes on', async (_, where, time) => {
    const trigger = await suspend(police);
    let [times, dead] = [0, false];
    const first = worker('both', (what) => {
      if (what === where && ++times === time) dead = true;
      if (dead) throw new Dead();
    });
    first.runner.start();
    await until(() => dead, 'the death of the worker');
    await first.runner.stop();
    const second = worker('both');
    second.runner.start();
    await settled(second);
    await second.runner.stop();
    await expectEachAskedOnce(trigger);
    const [health] = (await second.subscriptions.health()).filter(({ name }) => name === 'reliance');
    expect(health).toMatchObject({ parked: [], lag: 0 });
  });

  it('waits for the view that says where to ask, however long that takes, and parks nothing', async () => {
    const trigger = await suspend(police);
    const alone = worker('process');
    alone.runner.start();
    await until(() => alone.notices.some(({ kind }) => kind === 'interrupted'), 'waiting for the view');
    for (const caseId of cases) expect(await questionsIn(caseId)).toEqual([]);
    await alone.runner.stop();
    const both = worker('both');
    both.runner.start();
    await settled(both);
    await both.runner.stop();
    await expectEachAskedOnce(trigger);
    expect(await both.subscriptions.parked('reliance')).toEqual([]);
  });

  it('asks about a case that came to rely on it in the same moment, after its own decision had been prepared', async () => {
    await suspend(police);
    const late = await inCustodyOf(police);
    cases = [];
    const running = worker('both');
    running.runner.start();
    await settled(running);
    await running.runner.stop();
    expect(await questionsIn(late)).toMatchObject([{ data: { fact: 'organisation-suspended', orgId: police } }]);
  });

  it('asks about a case whose events the view could not follow', async () => {
    const before = worker('both');
    before.runner.start();
    await settled(before);
    await before.runner.stop();
    const [unfollowed] = cases;
    await pool.query('DELETE FROM views.reliance_organisation WHERE case_id = $1', [unfollowed]);
    await pool.query(
      `INSERT INTO subscriptions.parked (name, stream_category, stream_id, first_position, first_revision, event_id, event_type, error_name, attempts)
       VALUES ($1, 'case', $2, '1', 1, $2, 'CustodyOpened', 'InventedError', 3)`,
      [RELIANCE_VIEW, unfollowed],
    );
    const trigger = await suspend(police);
    const running = worker('both');
    running.runner.start();
    await settled(running);
    await running.runner.stop();
    await expectEachAskedOnce(trigger);
  });
});
