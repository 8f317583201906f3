import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { CommandBus } from '@nestjs/cqrs';
import { PROCESSES } from '@setu/composition';
import { EVENT_STORE, EventCodec, type EventStore } from '@setu/event-store';
import type { Position } from '@setu/kernel';
import { readEnvironment, type Environment } from '@setu/platform';
import { query } from '../../../libs/platform/testing/query.js';
import { testDatabase, type TestDatabase } from '../../../infra/testing/test-database.js';
import { fsckCommand } from '../src/commands/fsck.command.js';
import { simulateCommand, type SimulateOptions } from '../src/commands/simulate.command.js';
import { withApplication } from '../src/database/with-application.js';
import { OpsError } from '../src/ops-error.js';

const PLAN: SimulateOptions = { cases: '5', seed: '3', from: '2025-01-01', until: '2025-12-31' };
/** So long and so many that every part of a journey comes up. */
const LONG: SimulateOptions = { cases: '40', seed: '5', from: '2022-01-01', until: '2025-12-31' };
/** What must come up in it, beside what every case has. */
const JOURNEYS = {
  rescue: [
    'TipMerged',
    'TipClosedWithoutAction',
    'StaffingDeclined',
    'StaffingEscalated',
    'StaffingCommitted',
    'RescueAuthorised',
    'EntryMade',
    'FirLinked',
    'ArrestRecorded',
    'HeadcountReconciled',
    'OperationConcluded',
    'TipActedUpon',
  ],
  referral: [
    'ConsentRefused',
    'ReferralSent',
    'ReferralHeld',
    'ReferralAccepted',
    'ReferralDeclined',
    'ReferralCompleted',
    'ConsentWithdrawn',
  ],
  care: ['NeedsAssessed', 'CarePlanAdopted', 'CounsellingSessionHeld', 'LegalAidAssigned', 'CompensationAwarded'],
  home: [
    'FamilyTraced',
    'ClaimReceived',
    'HomeVerificationReported',
    'WishesRecorded',
    'RestorationRefused',
    'JourneyCompleted',
    'ReunificationCompleted',
    'FollowUpScheduled',
    'FollowUpRecorded',
    'FollowUpMissed',
  ],
  record: ['RecordCorrected', 'CaseClosed', 'CustodyEnded', 'OrderExtended', 'AgeDetermined', 'PersonReportedMissing'],
} as const;

type Setu = Readonly<{ database: TestDatabase; environment: Environment; folder: string }>;
type Row = Readonly<{ event_id: string; type: string; stream_id: string; said: string }>;

describe('A simulation', () => {
  const opened: Setu[] = [];
  const emptySetu = async (): Promise<Setu> => {
    const [database, folder] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'setu-simulate-'))]);
    const environment = readEnvironment({
      DATABASE_URL: database.urls.app,
      DATABASE_OWNER_URL: database.urls.owner,
      VAULT_DATABASE_URL: database.urls.vault,
      KEY_FILE: join(folder, 'keys', 'vault.key'),
      DATA_DIR: folder,
    });
    const setu = { database, environment, folder };
    opened.push(setu);
    return setu;
  };
  afterEach(async () => {
    for (const { database, folder } of opened.splice(0)) {
      await database.drop();
      await rm(folder, { recursive: true });
    }
  });

  const simulate = async ({ environment }: Setu, options: SimulateOptions = PLAN): Promise<string> => {
    const said: string[] = [];
    await simulateCommand(options, environment, { say: (line) => void said.push(line), tell: () => undefined });
    return said.join('\n');
  };
  /** What happened and when, without what is random in every event: openings, keys, seals; and references of members, who rest on the key file. */
  const history = async ({ database }: Setu): Promise<readonly Row[]> =>
    query<Row>(
      database.urls.owner,
      `select event_id, type, stream_id,
              convert_from(leaf, 'UTF8')::jsonb ->> 'recordedAt' || ' ' || (convert_from(what, 'UTF8')::jsonb -> 'occurredAt')::text as said
       from events.event where stream_category in ('tip', 'operation', 'case') order by position`,
    );

  it('gives the same events at the same times for the same seed, others for another, and nothing twice when it is repeated', async () => {
    const [first, second] = [await emptySetu(), await emptySetu()];
    const said = await simulate(first);
    expect(said).toMatch(/^\d+ events of 5 simulated cases\./);
    const events = await history(first);
    expect(new Set(events.map(({ type }) => type)).size).toBeGreaterThan(30);
    expect(events.filter(({ type }) => type === 'CaseOpened').length).toBeGreaterThan(2);
    expect(await simulate(first)).toBe(said);
    expect(await history(first)).toEqual(events);

    await simulate(second);
    expect(await history(second)).toEqual(events);
    const other = await emptySetu();
    await simulate(other, { ...PLAN, seed: '4' });
    expect(await history(other)).not.toEqual(events);
  }, 300_000);

  it('goes through every part of a journey, breaks no rule that refuses, and leaves nothing for a worker to do', async () => {
    const setu = await emptySetu();
    await simulate(setu, LONG);
    const events = await history(setu);
    const types = new Set(events.map(({ type }) => type));
    for (const [journey, expected] of Object.entries(JOURNEYS))
      expect([journey, expected.filter((type) => !types.has(type))]).toEqual([journey, []]);

    const count = (type: string): number => events.filter((event) => event.type === type).length;
    const removed = count('PersonRemoved');
    expect(removed).toBeGreaterThan(25);
    expect(count('CaseOpened')).toBeGreaterThan(removed);
    const [{ unopened } = { unopened: '' }] = await query<{ unopened: string }>(
      setu.database.urls.owner,
      `select count(*) as unopened from events.event removal where type = 'PersonRemoved' and not exists (
         select from events.event opened where opened.type = 'CaseOpened'
           and convert_from(opened.what, 'UTF8')::jsonb #>> '{data,subjectRef}' = convert_from(removal.what, 'UTF8')::jsonb #>> '{data,subjectRef}')`,
    );
    expect(unopened).toBe('0');
    expect(events.filter(({ said }) => said.slice(0, 24) > '2025-12-31T00:00:00.000Z')).toEqual([]);

    await withApplication(setu.environment, async (application) => {
      const store = application.get<EventStore>(EVENT_STORE);
      const codec = application.get(EventCodec);
      const before = await store.countAfter(undefined);
      for (const handler of PROCESSES.map((process) => process(application.get(CommandBus)))) {
        let after: Position | undefined;
        for (let batch = await store.readAll(after, 500); batch.length > 0; batch = await store.readAll(after, 500)) {
          for (const stored of batch)
            if (handler.handles === 'all' || handler.handles.includes(stored.type)) await handler.handle(codec.decode(stored));
          after = batch.at(-1)!.position;
        }
      }
      expect(await store.countAfter(undefined)).toBe(before);
    });
    const said: string[] = [];
    await fsckCommand(false, setu.environment, { say: (line) => void said.push(line), tell: () => undefined });
    expect(said.at(-1)).toMatch(/: whole\.$/);
  }, 600_000);

  it('keeps to its time: nothing lies before the first day or after the last, and some cases are still open then', async () => {
    const setu = await emptySetu();
    await simulate(setu);
    const times = (await history(setu)).map(({ said }) => said.slice(0, 24)).sort();
    expect(times[0]! >= '2025-01-01').toBe(true);
    expect(times.at(-1)! <= '2025-12-31T00:00:00.000Z').toBe(true);
    const [{ open } = { open: '0' }] = await query<{ open: string }>(
      setu.database.urls.owner,
      `select count(*) as open from events.event opened where type = 'CaseOpened'
         and not exists (select from events.event where stream_id = opened.stream_id and type = 'CustodyEnded')`,
    );
    expect(Number(open)).toBeGreaterThan(0);
  }, 120_000);

  it('does not mix with anything else: on a Setu that has an administrator it is refused', async () => {
    const setu = await emptySetu();
    await simulate(setu, { ...PLAN, cases: '0' });
    await expect(simulate(setu, { ...PLAN, seed: '9' })).rejects.toThrow(OpsError);
    await expect(simulate(setu, { ...PLAN, seed: '9' })).rejects.toThrow('already');
  });

  it('begins a new Setu in a folder that has none, and goes on there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'setu-simulate-'));
    // Where Setu runs as root, PostgreSQL is another user and passes through here.
    await chmod(folder, 0o711);
    const environment = readEnvironment({ DATA_DIR: folder, LOG_LEVEL: 'fatal' });
    const terminal = { say: (line: string) => void said.push(line), tell: () => undefined };
    const said: string[] = [];
    try {
      await simulateCommand({ ...PLAN, cases: '2' }, environment, terminal);
      await simulateCommand({ ...PLAN, cases: '2' }, environment, terminal);
      await fsckCommand(false, environment, terminal);
      expect(said).toEqual([expect.stringMatching(/ events of 2 simulated cases/), said[0], expect.stringMatching(/: whole\.$/)]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 120_000);

  it.each<[string, SimulateOptions, string]>([
    ['too many cases', { ...PLAN, cases: '100001' }, '--cases must be'],
    ['no number', { ...PLAN, seed: 'x' }, '--seed must be'],
    ['a day that is none', { ...PLAN, from: 'spring' }, '--from must be a day'],
    ['a first day behind the last', { ...PLAN, from: '2026-01-01' }, '--from must lie before'],
    ['a last day that lies ahead', { ...PLAN, until: '2190-01-01' }, 'not ahead of now'],
  ])('with %s is refused before anything is written', async (_, options, sentence) => {
    const setu = await emptySetu();
    await expect(simulate(setu, options)).rejects.toThrow(sentence);
    expect(await history(setu)).toEqual([]);
  });

  it('is refused in production', async () => {
    const setu = await emptySetu();
    const environment = { ...setu.environment, NODE_ENV: 'production' } as Environment;
    await expect(simulate({ ...setu, environment })).rejects.toThrow('Nothing is simulated');
  });
});
