import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { ROLES } from '@setu/kernel';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

type Item = Readonly<{ logIndex: number; type: string; eventId: string; caseId?: string; tipId?: string; data: object }>;
type Page = Readonly<{ items: readonly Item[]; next: string; caughtUp: boolean }>;

const CASE = { origin: 'walk-in', gender: 'female', apparentAgeBand: 'adult', sexualOffenceInformed: true, pocsoInformed: false };
/** The names in it, and of what type each is. */
const shapeOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, shapeOf(member)]))
    : Array.isArray(value)
      ? 'list'
      : typeof value;

const NAME = 'Unmistakable Invented Name';
const WRITERS = 6;
const EACH = 12;

describe('The feed for machines, over HTTP', () => {
  let network: RunningNetwork;
  let machine: HttpPerson;
  let officers: readonly HttpPerson[];
  let unit: string;

  beforeAll(async () => {
    network = await RunningNetwork.start({ requestsAMinute: 100_000 });
    unit = await network.organisation('police-unit', 'Unit of the feed (invented)');
    officers = await Promise.all(Array.from({ length: WRITERS }, () => network.member(unit, 'duty-officer')));
    machine = await network.member(network.administrator.card.organisation, 'machine-client');
  }, 120_000);
  afterAll(() => network.stop());

  const read = async (query: string): Promise<Page> => (await machine.get(`/feed?${query}`).expect(200)).body as Page;
  const readOn = async (limit: number, cursor?: string): Promise<Readonly<{ items: readonly Item[]; next: string }>> => {
    const items: Item[] = [];
    for (let at = cursor; ;) {
      const page = await read(`limit=${limit}${at === undefined ? '' : `&cursor=${at}`}`);
      items.push(...page.items);
      at = page.next;
      if (page.caughtUp) return { items, next: at };
    }
  };
  /** What the log holds of cases and tips, in commit order. */
  const log = async (): Promise<readonly string[]> => {
    const database = new Client(network.database.urls.app);
    await database.connect();
    try {
      const { rows } = await database.query<{ event_id: string }>(
        "select event_id from events.event where stream_category in ('case', 'tip') order by position",
      );
      return rows.map((row) => row.event_id);
    } finally {
      await database.end();
    }
  };

  it('leaves nothing out and gives nothing twice while many people record at once, in commit order', async () => {
    let done = false;
    const writing = Promise.all(
      officers.map(async (officer) => {
        for (let turn = 0; turn < EACH; turn++) {
          const { body } = await officer.post('/cases', CASE).expect(201);
          await officer.post(`/cases/${(body as { id: string }).id}/identity`, { name: NAME }).expect(201);
          await officer.post('/tips', { receivingOrg: unit, narrative: NAME }).expect(201);
        }
      }),
    ).then(() => (done = true));
    const readers = [1, 7, 200].map(async (limit) => {
      const seen: string[] = [];
      for (let cursor = ''; ;) {
        const last = done;
        const page = await read(`limit=${limit}&wait=1${cursor}`);
        seen.push(...page.items.map(({ eventId }) => eventId));
        cursor = `&cursor=${page.next}`;
        if (last && page.caughtUp && page.items.length === 0) return seen;
      }
    });
    await writing;
    const expected = await log();
    expect(expected).toHaveLength(new Set(expected).size);
    expect(expected.length).toBeGreaterThanOrEqual(3 * WRITERS * EACH);
    for (const seen of await Promise.all(readers)) expect(seen).toEqual(expected);
  }, 120_000);

  it('goes on exactly where a reader stopped, whatever it read before and in pages of whichever size', async () => {
    const whole = await readOn(200);
    const { next } = await read('limit=9');
    const { items: rest } = await readOn(4, next);
    const { items: begun } = await read('limit=9');
    expect([...begun, ...rest].map(({ eventId }) => eventId)).toEqual(whole.items.map(({ eventId }) => eventId));
    expect(await read(`cursor=${whole.next}`)).toEqual({ items: [], next: whole.next, caughtUp: true });
  });

  it('says what happened, to which case or tip, and never what is sealed or typed', async () => {
    const { items } = await readOn(200);
    expect(items).toContainEqual(
      expect.objectContaining({ type: 'cases.case-opened.v1', caseId: expect.any(String), revision: 0, deviations: [] }),
    );
    expect(items).toContainEqual(expect.objectContaining({ type: 'rescue.tip-received.v1', tipId: expect.any(String) }));
    const text = JSON.stringify(items);
    expect(text).not.toContain('Unmistakable');
    expect(text).not.toMatch(/sealId|commitment|storeId/);
    expect(items.map(({ logIndex }) => logIndex)).toEqual([...items.map(({ logIndex }) => logIndex)].sort((a, b) => a - b));
  });

  it('gives what its page of instructions shows', async () => {
    const { body } = await officers[0]!.post('/cases', CASE).expect(201);
    const { id } = body as { id: string };
    const since = { occurredAt: { at: network.now(-30), precision: 'minute', source: 'witnessed' } };
    await officers[0]!
      .post(`/cases/${id}/custody`, { custodian: unit, basis: { kind: 'statute', power: 'ITPA-15' }, since })
      .expect(201);
    const [, text] = /```json\n([^`]*)```/.exec(readFileSync('docs/how-to/read-the-feed.md', 'utf8'))!;
    const shown = JSON.parse(text!) as Page;
    const page = await readOn(200);
    const given = page.items.find(({ caseId, type }) => caseId === id && type === shown.items[0]!.type);
    expect(shapeOf(given)).toEqual(shapeOf(shown.items[0]));
    expect(page.next).toMatch(/^f1-\d+-[0-9a-f]{64}$/);
    expect(shown.next).toMatch(/^f1-\d+-[0-9a-f]{64}$/);
  });

  it('answers a waiting reader as soon as something is published, and in vain when time is over', async () => {
    const { next } = await readOn(200);
    const before = Date.now();
    expect(await read(`wait=1&cursor=${next}`)).toEqual({ items: [], next, caughtUp: true });
    expect(Date.now() - before).toBeGreaterThanOrEqual(900);
    const waiting = read(`wait=25&cursor=${next}`);
    await network.member(unit, 'coordinator');
    const { body } = await officers[0]!.post('/cases', CASE).expect(201);
    const { items } = await waiting;
    expect(items.map(({ type, caseId }) => [type, caseId])[0]).toEqual(['cases.case-opened.v1', (body as { id: string }).id]);
    expect(Date.now() - before).toBeLessThan(20_000);
  }, 60_000);

  it('is open to machines alone, and machines are enrolled by an authority', async () => {
    for (const role of ROLES.filter((each) => each !== 'machine-client')) {
      const organisation = role === 'administrator' ? network.administrator.card.organisation : undefined;
      if (organisation === undefined && !['duty-officer', 'coordinator', 'auditor', 'report-reader'].includes(role)) continue;
      const person = await network.member(organisation ?? unit, role);
      await person.get('/feed').expect(403);
    }
    const { id } = (
      await network.administrator
        .post('/members', { issuer: network.provider.issuer, subject: 'machine-of-the-unit', name: 'Invented machine' })
        .expect(201)
    ).body as { id: string };
    const refused = await network.administrator
      .post(`/members/${id}/memberships`, { organisation: unit, role: 'machine-client' })
      .expect(409);
    expect(refused.body).toMatchObject({ code: 'membership.role-not-of-this-organisation' });
    for (const path of ['/custody-board', '/queue', '/tips', '/meetings', '/system/subscriptions'])
      await machine.get(path).expect(403);
  });

  it('refuses a cursor that nobody gave, and what does not fit, and says what to do', async () => {
    const { next } = await read('limit=3');
    for (const cursor of [
      'abc',
      'f1-3',
      next.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
      next.replace('f1-3', 'f1-4'),
    ]) {
      const { body } = await machine.get(`/feed?cursor=${cursor}`).expect(422);
      expect(body).toMatchObject({ code: 'feed.cursor-unknown', detail: expect.stringMatching(/^[A-Z].*\.$/) });
    }
    for (const query of ['limit=0', 'limit=201', 'wait=26', 'wait=-1', 'wait=1.5', 'cursor=', 'after=x', 'unknown=1'])
      await machine.get(`/feed?${query}`).expect(422);
  });

  it('lets the server stop while readers wait', async () => {
    const own = await RunningNetwork.start();
    const reader = await own.member(own.administrator.card.organisation, 'machine-client');
    const answers = Promise.all(
      [1, 2, 3].map(() =>
        reader.get('/feed?wait=25&limit=200').then(({ status, body }) => [status, (body as Page).items.length]),
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = Date.now();
    await own.stop();
    expect(Date.now() - before).toBeLessThan(10_000);
    expect(await answers).toEqual([
      [200, 0],
      [200, 0],
      [200, 0],
    ]);
  }, 60_000);
});
