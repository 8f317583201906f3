import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { viewSubscription } from '@setu/subscriptions';
import { Pool } from 'pg';
import { testDatabase, type TestDatabase } from '../../../../infra/testing/test-database.js';
import { EventLog, TestWorker, type Said } from '../../../subscriptions/testing/index.js';
import { ASHA, id, licence } from '../../testing/directory-story.js';
import { evolveOrganisation } from '../domain/organisation.evolve.js';
import { organisationFact } from '../domain/organisation-fact.js';
import type { OrganisationEvent } from '../domain/organisation.events.js';
import type { OrganisationState } from '../domain/organisation.state.js';
import { directoryProjection } from './directory.projection.js';
import { Directory } from './directory.table.js';

const SEED = 20_261_125;
const HISTORIES = 60;

/** Days from 1 to 30, so that ends and beginnings meet. */
const day = (n: number): string => new Date(Date.UTC(2026, 0, n)).toISOString();
const days = fc.integer({ min: 1, max: 30 });

const licensed = fc
  .tuple(days, days, fc.constantFrom('child', 'adult'), fc.integer({ min: 1, max: 50 }))
  .map(([from, length, ageBand, capacity]): OrganisationEvent => ({
    type: 'FacilityLicensed',
    data: { ...licence, ageBands: [ageBand], capacity, validFrom: day(from), validTo: day(from + length) },
  }));
const declared = fc
  .tuple(fc.integer({ min: 0, max: 9 }), days)
  .map(([free, at]): OrganisationEvent => ({ type: 'CapacityDeclared', data: { free, declaredAt: day(at) } }));
const suspended = fc.tuple(days, days).map(([from, length]): readonly OrganisationEvent[] => [
  { type: 'OrganisationSuspended', data: { reasonCode: 'other', from: day(from) } },
  { type: 'OrganisationReinstated', data: { reasonCode: 'other', from: day(from + length) } },
]);
const history = fc
  .array(
    fc.oneof(
      licensed.map((each) => [each]),
      declared.map((each) => [each]),
      suspended,
    ),
    { maxLength: 8 },
  )
  .map((events) => events.flat());

const registered = (name: string): OrganisationEvent => ({
  type: 'OrganisationRegistered',
  data: { name, kind: 'shelter', area: 'DL-NORTH' },
});

describe('The directory', () => {
  let database: TestDatabase;
  let worker: TestWorker;
  let pool: Pool;
  let directory: Directory;
  const histories = fc.sample(history, { seed: SEED, numRuns: HISTORIES });
  const states: OrganisationState[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    const log = new EventLog();
    worker = new TestWorker(database.urls.app, log, [viewSubscription(directoryProjection, Directory.table)]).start();
    pool = new Pool({ connectionString: database.urls.app, max: 2 });
    directory = new Directory(pool);
    const said = histories.flatMap((events, n): readonly Said[] => {
      const all = [registered(`House ${String(n).padStart(2, '0')} (invented)`), ...events];
      states.push(all.reduce(evolveOrganisation, { status: 'none' } as OrganisationState));
      const actor = { kind: 'person', userRef: ASHA, orgRef: id(500 + n), role: 'shelter-in-charge' } as const;
      return all.map(({ type, data }) => ({ type, data, actor, stream: { category: 'organisation', id: id(500 + n) } }));
    });
    const last = log.record(...said);
    await worker.subscriptions.waitFor('directory', last.at(-1)!.position, { timeoutMs: 20_000 });
  }, 60_000);
  afterAll(async () => {
    await worker.stop();
    await pool.end();
    await database.drop();
  });

  const momentOf = (n: number) => ({ from: day(n), to: day(n), now: day(60) });

  it('says of every organisation and every moment what the fact says on which decisions rest', async () => {
    for (const n of [0, 1, 5, 9, 14, 15, 22, 30, 31, 45])
      for (const [index, state] of states.entries()) {
        const fact = organisationFact(id(500 + index), state, day(n));
        const line = await directory.find(id(500 + index), momentOf(n));
        expect([n, index, line?.suspension !== undefined]).toEqual([n, index, fact.suspended]);
        expect(line?.licences.map(({ kind, genders, ageBands, capacity }) => ({ kind, genders, ageBands, capacity }))).toEqual(
          fact.licences,
        );
        expect([line?.capacity?.free, line?.capacity?.declaredAt]).toEqual([fact.free, fact.freeDeclaredAt]);
        if (line?.capacity) expect(line.capacity).toMatchObject({ declaredBy: ASHA, inRole: 'shelter-in-charge' });
      }
  }, 60_000);

  it('lists for a filter those whose own line fits it, each once over all pages', async () => {
    for (const n of [5, 15, 30])
      for (const acceptsAge of ['child', 'adult']) {
        const request = { ...momentOf(n), acceptsAge, acceptsGender: 'female', free: true, limit: 7 };
        const found: string[] = [];
        for (let cursor: string | undefined; ;) {
          const page = await directory.list({ ...request, ...(cursor !== undefined && { cursor }) });
          found.push(...page.items.map((line) => line.id));
          cursor = page.next;
          if (cursor === undefined) {
            expect(page.total).toBe(found.length);
            break;
          }
        }
        const fitting = states.flatMap((state, index) => {
          const fact = organisationFact(id(500 + index), state, day(n));
          const accepts = fact.licences.some(({ ageBands }) => (ageBands as readonly string[]).includes(acceptsAge));
          return accepts && !fact.suspended && (fact.free ?? 0) > 0 ? [id(500 + index)] : [];
        });
        expect(fitting.length).toBeGreaterThan(0);
        expect(found).toEqual(fitting);
      }
  });

  it('tells how old a declaration is: up to the time that is asked about, and never beyond now', async () => {
    const index = states.findIndex((state) => state.status === 'registered' && state.declared !== undefined);
    const { declaredAt } = (states[index] as { declared: { declaredAt: string } }).declared;
    const at = new Date(declaredAt).getTime();
    const later = (minutes: number): string => new Date(at + minutes * 60_000).toISOString();
    const ageAt = async (to: string, now: string) =>
      (await directory.find(id(500 + index), { from: to, to, now }))?.capacity?.ageMinutes;
    expect(await ageAt(later(7), later(7))).toBe(7);
    expect(await ageAt(later(600), later(90))).toBe(90);
    expect(await ageAt(later(30), later(9_000))).toBe(30);
  });
});
