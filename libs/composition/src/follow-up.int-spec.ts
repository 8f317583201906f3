import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CASE_EVENTS, caseStreamType, type CaseEvent, type ScheduleFollowUp } from '@setu/cases';
import { commandIdOf, DecidedStreams, EventCodec, EventRegistry, MemoryEventStore, type CommandContext } from '@setu/event-store';
import { effectSubscription, SubscriptionRunner, Subscriptions, type EffectHandler } from '@setu/subscriptions';
import { Pool } from 'pg';
import { testDatabase, type TestDatabase } from '../../../infra/testing/test-database.js';
import { InventedSealer } from '../../event-store/testing/invented-events.js';
import { IMPATIENT, until } from '../../subscriptions/testing/index.js';
import { PROCESSES } from './processes.js';

type Command = Parameters<(typeof caseStreamType)['decider']['decide']>[0];

const registry = new EventRegistry(CASE_EVENTS);
const codec = new EventCodec(registry);
const NOW = '2026-03-10T09:00:00.000Z';
const NAME = 'schedule-follow-up';
const HOME = { occurredAt: { at: NOW, precision: 'exact', source: 'witnessed' } } as const;

/** The worker dies here: whatever it is asked to do from then on, it does not do. */
class Dead extends Error {
  // As if the store had gone away with it: nothing of it is the fault of the event.
  override readonly name = 'StoreUnavailable';
}

describe('ReunificationCompleted schedules follow-ups', () => {
  let database: TestDatabase;
  let pool: Pool;
  let store: MemoryEventStore;
  let streams: DecidedStreams;
  let shelter: string;
  const runners: SubscriptionRunner[] = [];

  beforeEach(async () => {
    database = await testDatabase();
    pool = new Pool({ connectionString: database.urls.app, max: 10 });
    // A connection may still be closing when its database is dropped.
    pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
    store = new MemoryEventStore();
    streams = new DecidedStreams({ store, codec, registry, sealer: new InventedSealer(), clock: () => new Date(NOW) });
    shelter = randomUUID();
  });
  afterEach(async () => {
    for (const runner of runners.splice(0)) await runner.stop();
    await pool.end();
    await database.drop();
  });

  /** An adult who goes home from a shelter, and agrees to be followed up or does not. Answers the case and the event. */
  const homeFrom = async (purposes: readonly ('accommodation' | 'follow-up')[]): Promise<readonly [string, string]> => {
    const caseId = randomUUID();
    const actor = { userRef: randomUUID(), orgRef: shelter, role: 'case-worker' } as const;
    const tell = async (command: Command): Promise<string> => {
      const commandId = randomUUID();
      const context: CommandContext = {
        commandId,
        correlationId: commandId,
        causationId: commandId,
        actor: { kind: 'person', ...actor },
      };
      return (await streams.execute(caseStreamType, caseId, context, () => ({ command }))).events[0]!.eventId;
    };
    const acting = { now: NOW, actor };
    const informed = { sexualOffenceInformed: true, pocsoInformed: false };
    const who = { subjectRef: randomUUID(), caseCode: 'C-7K3Q-X2MD', gender: 'female', apparentAgeBand: 'adult' } as const;
    await tell({ type: 'OpenCase', data: { ...acting, origin: 'walk-in', ...who, ...informed } });
    const consentIds = purposes.map(() => randomUUID());
    for (const [index, purpose] of purposes.entries())
      await tell({
        type: 'GiveConsent',
        data: {
          ...acting,
          consentId: consentIds[index]!,
          purpose,
          givenBy: 'self',
          language: 'hi',
          recipients: [shelter],
          given: HOME,
        },
      });
    await tell({
      type: 'OpenCustody',
      data: {
        ...acting,
        custodian: shelter,
        basis: { kind: 'consent', consentId: consentIds[0]! },
        since: HOME,
        facility: {
          registered: true,
          kind: 'shelter',
          suspended: false,
          licences: [{ genders: ['female'], ageBands: ['adult'] }],
        },
      },
    });
    const eventId = await tell({
      type: 'CompleteReunification',
      data: { ...acting, reunificationId: randomUUID(), with: 'self', claimantIdChecked: false, completed: HOME },
    });
    return [caseId, eventId];
  };

  /** A worker with the process. `step` is told of everything that it does, and may end it there. */
  const worker = (step: (what: string) => void = () => {}) => {
    const commands = {
      execute: async (command: unknown): Promise<never> => {
        const { caseId, details, context } = command as ScheduleFollowUp;
        step('before the command');
        await streams.execute(caseStreamType, caseId, context, (_state, now): Readonly<{ command: Command }> => ({
          command: { type: 'ScheduleFollowUp', data: { ...details, now } },
        }));
        step('after the command');
        return undefined as never;
      },
    };
    const effect = PROCESSES.map((process) => process(commands)).find(({ name }) => name === NAME)!;
    const dying: EffectHandler = {
      ...effect,
      async handle(event) {
        await effect.handle(event);
        step('before the checkpoint');
      },
    };
    const setup = {
      pool,
      store,
      decode: (stored: Parameters<EventCodec['decode']>[0]) => codec.decode(stored),
      settings: IMPATIENT,
      subscriptions: [effectSubscription(dying)],
    };
    const runner = new SubscriptionRunner(setup);
    runners.push(runner);
    return { runner, subscriptions: new Subscriptions(setup) };
  };
  const settled = async ({ runner, subscriptions }: ReturnType<typeof worker>): Promise<void> => {
    runner.start();
    await subscriptions.waitFor(NAME, (await store.head())!, { timeoutMs: 15_000 });
    await runner.stop();
    expect(await subscriptions.health()).toMatchObject([{ name: NAME, parked: [], lag: 0 }]);
  };
  const scheduledIn = async (caseId: string) => {
    const events = await streams.events(caseStreamType, caseId);
    return events.filter((event): event is Extract<typeof event, { type: 'FollowUpScheduled' }> => {
      const { type }: CaseEvent = event;
      return type === 'FollowUpScheduled';
    });
  };
  const expectOnce = async ([caseId, trigger]: readonly [string, string]): Promise<void> =>
    expect(await scheduledIn(caseId)).toMatchObject([
      {
        data: {
          owner: shelter,
          policyVersion: 1,
          dueDates: ['2026-03-24', '2026-04-10', '2026-06-10', '2026-09-10', '2027-03-10'].map((day) => `${day}T09:00:00.000Z`),
        },
        actor: { kind: 'process', process: NAME, triggeredBy: trigger },
        links: { causationId: trigger, commandId: commandIdOf(trigger, NAME) },
      },
    ]);

  it.each([
    ['before the first command', 'before the command', 1],
    ['after the first command', 'after the command', 1],
    ['before its checkpoint has moved', 'before the checkpoint', 1],
    ['before the second command', 'before the command', 2],
    ['after the second command', 'after the command', 2],
    ['after the last event', 'before the checkpoint', 2],
  ])('once for each, also if the worker dies %s and another goes on', async (_, where, time) => {
    const went = [await homeFrom(['accommodation', 'follow-up']), await homeFrom(['accommodation', 'follow-up'])];
    let [times, dead] = [0, false];
    const first = worker((what) => {
      if (what === where && ++times === time) dead = true;
      if (dead) throw new Dead();
    });
    first.runner.start();
    await until(() => dead, 'the death of the worker');
    await first.runner.stop();
    await settled(worker());
    for (const each of went) await expectOnce(each);
  });

  it('never for an adult who does not agree', async () => {
    const [caseId] = await homeFrom(['accommodation']);
    await settled(worker());
    expect(await scheduledIn(caseId)).toEqual([]);
  });
});
