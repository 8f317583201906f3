import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair } from 'jose';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { v5 } from 'uuid';
import type { Send } from '../testing/bad-input/attempt.js';
import { everyEndpoint, type Explored, type Outcome } from '../testing/bad-input/every-endpoint.js';
import { explored } from '../testing/bad-input/explored.js';
import type { Source } from '../testing/bad-input/fitting-value.js';
import { UNKNOWN_ID } from '../testing/bad-input/known.js';
import { operationsOf, type ApiDocument } from '../testing/bad-input/operations.js';
import { RunningNetwork } from '../testing/running-network.js';

const SEED = 20_261_125;
/** In milliseconds, on a machine that has other things to do as well. */
const LONGEST = 500_000;
const SLOWEST = 10_000;
/** More than are sent: how many a caller may send is another test's subject. */
const REQUESTS_A_MINUTE = 1_000_000;
const OF_AN_ORGANISATION = /org|unit|station|custodian|authority|superior|party|recipient|owner/i;
const OF_A_MEMBER = /staff|officer|member|escort|user|approver|by$/i;

/** What people wrote. What processes write in the meantime is not an answer to anybody. */
const WRITTEN = `select count(*)::int as n from events.event where convert_from(who, 'UTF8') like '%"kind":"person"%'`;

const numbered = (namespace: string): (() => string) => {
  let next = 0;
  return () => v5(String(++next), namespace);
};

describe('Whatever is sent to any operation of the interface', () => {
  let network: RunningNetwork;
  let database: Client;
  let system: Explored;
  let outcome: Outcome;
  let took: number;

  const newKey = numbered('5e7a1c9e-0000-4000-8000-000000000001');
  const send: Send = async ({ method, url, headers, body }) => {
    const payload = body === undefined ? {} : { payload: typeof body === 'string' ? body : Buffer.from(body) };
    const answer = await Promise.race([
      network.api.inject({ method: method as 'POST', url, headers, ...payload }),
      setTimeout(SLOWEST, undefined, { ref: false }),
    ]);
    if (answer === undefined) return { status: 599, headers: {}, text: `no answer in ${SLOWEST} ms` };
    return { status: answer.statusCode, headers: answer.headers, text: answer.payload };
  };

  beforeAll(async () => {
    network = await RunningNetwork.start({ requestsAMinute: REQUESTS_A_MINUTE });
    database = new Client(network.database.urls.app);
    await database.connect();
    const police = await network.organisation('police-unit', 'Police unit of bad input (invented)');
    const ngo = await network.organisation('ngo', 'NGO of bad input (invented)');
    const shelter = await network.shelter('Shelter of bad input (invented)');
    const court = await network.organisation('cwc', 'Committee of bad input (invented)');
    const officer = await network.member(police, 'duty-officer');
    const people = [
      officer,
      network.administrator,
      await network.member(police, 'station-house-officer'),
      await network.member(shelter, 'shelter-in-charge'),
      await network.member(court, 'clerk'),
      await network.member(ngo, 'counsellor'),
      await network.member(ngo, 'auditor'),
      await network.member(network.administrator.card.organisation, 'machine-client'),
    ];
    const stranger = await network.member(await network.organisation('ngo', 'Strange NGO (invented)'), 'case-worker');
    const foreignKey = (await generateKeyPair('ES256')).privateKey;
    const claims = { sub: officer.card.subject, setu_org: police, setu_role: 'duty-officer' };
    const forged = `Bearer ${await network.provider.token({ claims, key: foreignKey })}`;

    const document = (await (await fetch(`${await network.api.getUrl()}/docs/openapi.json`)).json()) as ApiDocument;
    const { schemas } = document.components;
    const source = (ids: ReadonlyMap<string, string>): Source => ({
      schemas,
      seed: SEED,
      now: network.now(),
      idFor: (field) =>
        ids.get(`/${field.replace(/Ids?$/, '')}s`) ??
        (OF_A_MEMBER.test(field) ? officer.card.userRef : OF_AN_ORGANISATION.test(field) ? police : UNKNOWN_ID),
    });
    const operations = operationsOf(document);
    const known = await explored({ operations, people: people.map(({ bearer }) => bearer), schemas, source, newKey, send });
    const written = async () => (await database.query<{ n: number }>(WRITTEN)).rows[0]!.n;
    const senders = { stranger: stranger.bearer, forged };
    system = { document, known, source: source(known.ids), senders, newKey, send, written };
    const before = Date.now();
    outcome = await everyEndpoint(system);
    took = Date.now() - before;
  }, 600_000);
  afterAll(async () => {
    await database.end();
    await network.stop();
  });

  it('is refused with a status and a code that the document has and a sentence for a person, and writes nothing', () => {
    expect(outcome.faults.join('\n')).toBe('');
  });

  it('was sent: to every operation, about things that exist, by somebody who may', () => {
    const { known, document } = system;
    for (const place of ['/cases', '/tips', '/organisations', '/members', '/cases/{id}/orders', '/cases/{id}/consents'])
      expect([place, known.ids.get(place)]).toEqual([place, expect.any(String)]);
    expect(outcome.requests).toBeGreaterThan(operationsOf(document).length * 15);
  });

  it('was made from a document that says what fits: content made from it alone is understood', () => {
    const misunderstood = operationsOf(system.document).flatMap(({ name }) => {
      const { status, code, body } = system.known.uses.get(name)!;
      return code === 'body.invalid' || code === 'body.not-json' ? [`${name}: ${status} ${JSON.stringify(body)}`] : [];
    });
    expect(misunderstood).toEqual([]);
  });

  it('is answered in bounded time', () => {
    expect(took).toBeLessThan(LONGEST);
  });
});
