import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

const CASE = { origin: 'walk-in', gender: 'female', apparentAgeBand: 'adult', sexualOffenceInformed: true, pocsoInformed: false };
const CANARY = 'zzCANARY';

type Answer = Readonly<{ status: number; headers: IncomingMessage['headers']; text: string }>;
type Sent = Readonly<{ method?: string; headers?: Readonly<Record<string, string>>; body?: string }>;

const portOf = (network: RunningNetwork): number => (network.api.getHttpServer().address() as AddressInfo).port;

/** Sends what supertest would not. */
const send = async (
  network: RunningNetwork,
  path: string,
  { method = 'GET', headers = {}, body }: Sent = {},
): Promise<Answer> => {
  const sent = httpRequest({ host: '127.0.0.1', port: portOf(network), path, method, headers, agent: false });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks = (await answer.toArray()) as Buffer[];
  return { status: answer.statusCode!, headers: answer.headers, text: Buffer.concat(chunks).toString('utf8') };
};

/** Sends bytes that are no request, and gives the whole answer. */
const sendRaw = async (network: RunningNetwork, text: string): Promise<string> => {
  const socket = connect(portOf(network), '127.0.0.1');
  socket.write(text);
  const chunks = (await socket.toArray()) as Buffer[];
  return Buffer.concat(chunks).toString('utf8');
};

const expectProblem = ({ status, headers, text }: Answer, expected: number, code: string): void => {
  expect([status, headers['content-type'], JSON.parse(text)]).toEqual([
    expected,
    'application/problem+json; charset=utf-8',
    expect.objectContaining({ status: expected, code, detail: expect.stringMatching(/^[A-Z].{15,}\.$/) }),
  ]);
};

describe('The edge of the server', () => {
  let network: RunningNetwork;
  let officer: HttpPerson;
  let stranger: HttpPerson;
  let caseId: string;
  beforeAll(async () => {
    network = await RunningNetwork.start();
    const police = await network.organisation('police-unit', 'Police unit of the edge (invented)');
    const other = await network.organisation('ngo', 'NGO of the edge (invented)');
    officer = await network.member(police, 'duty-officer');
    stranger = await network.member(other, 'case-worker');
    caseId = ((await officer.post('/cases', CASE).expect(201)).body as { id: string }).id;
  }, 120_000);
  afterAll(() => network.stop());

  it('does not repeat an address that it cannot read, or one with a part that is too long', async () => {
    const unreadable = await send(network, `/cases/%${CANARY}`);
    expectProblem(unreadable, 400, 'request.malformed');
    const long = await send(network, `/cases/${CANARY.repeat(40)}`);
    expectProblem(long, 404, 'not-found');
    for (const { text, headers } of [unreadable, long]) {
      expect(text).not.toContain(CANARY);
      expect(headers['cache-control']).toBe('no-store');
    }
    expect(network.logged).not.toContain(CANARY);
  });

  it.each([
    ['an unknown method', `${CANARY} / HTTP/1.1\r\nHost: x\r\n\r\n`, 400, 'request.malformed'],
    [
      'a body with two lengths',
      `POST /cases HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n${CANARY}`,
      400,
      'request.malformed',
    ],
    ['no HTTP at all', `\x16\x03\x01${CANARY}\r\n\r\n`, 400, 'request.malformed'],
    [
      'too many headers',
      `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${CANARY.repeat(4_000)}\r\n\r\n`,
      431,
      'request.headers-too-large',
    ],
  ])('answers %s with a problem that repeats nothing of it, and hangs up', async (_, sent, status, code) => {
    const [head = '', text = ''] = (await sendRaw(network, sent)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('Content-Type: application/problem+json; charset=utf-8');
    expect(JSON.parse(text)).toMatchObject({ status, code });
    expect(head + text + network.logged).not.toContain(CANARY);
  });

  it('answers a method that an address does not have with those it has', async () => {
    for (const method of ['PUT', 'OPTIONS', 'TRACE', 'DELETE', 'PATCH']) {
      const answer = await send(network, '/cases', { method });
      expectProblem(answer, 405, 'request.method-not-allowed');
      expect(answer.headers.allow).toContain('POST');
    }
    const one = await send(network, `/cases/${caseId}?after=x`, { method: 'OPTIONS' });
    expect([one.status, one.headers.allow]).toEqual([405, 'GET, HEAD']);
    expectProblem(await send(network, '/no-such-place', { method: 'PUT' }), 404, 'not-found');
  });

  it('takes content only as it is and in UTF-8', async () => {
    const sent = async (headers: Readonly<Record<string, string>>): Promise<Answer> =>
      send(network, '/cases', {
        method: 'POST',
        headers: {
          authorization: officer.bearer,
          'idempotency-key': randomUUID(),
          'content-type': 'application/json',
          ...headers,
        },
        body: JSON.stringify(CASE),
      });
    for (const encoding of ['gzip', 'br', 'identity, gzip', 'invented'])
      expectProblem(await sent({ 'content-encoding': encoding }), 415, 'body.wrong-encoding');
    for (const charset of ['iso-8859-1', '"utf-16"', 'utf-7'])
      expectProblem(await sent({ 'content-type': `application/json; charset=${charset}` }), 415, 'body.wrong-encoding');
    expect((await sent({ 'content-encoding': 'identity', 'content-type': 'application/json;charset=UTF-8' })).status).toBe(201);
  });

  it('lets nobody keep what is read of persons', async () => {
    const { headers: written } = await officer.post(`/cases/${caseId}/age-bands`, { band: 'adult', basis: 'stated' }).expect(201);
    const after = `after=${String(written['setu-position'])}`;
    for (const path of [
      '/custody-board',
      '/organisations',
      '/me',
      `/cases/${caseId}?${after}`,
      `/cases/${caseId}/timeline?${after}`,
      `/cases/${caseId}/custody-ledger?${after}`,
      `/cases/${caseId}/events/0/receipt`,
    ]) {
      const { status, headers } = await officer.get(path);
      expect([path, status, headers['cache-control']]).toEqual([path, 200, 'no-store']);
    }
  });

  it('gives the receipt of an event by its place, and of no other way to write a number', async () => {
    const { body } = await officer.get(`/cases/${caseId}/events/0/receipt`).expect(200);
    expect(body).toMatchObject({ leafHash: expect.stringMatching(/^[0-9a-f]{64}$/), prev: null });
    for (const place of ['-1', '0.0', '0x0', '1e0', '%20', '999999999', '9999999999'])
      await officer.get(`/cases/${caseId}/events/${place}/receipt`).expect(404);
  });

  it('says what is wrong with a token as RFC 6750 has it, and nothing to whoever sent none', async () => {
    const challengeFor = async (authorization: string) =>
      (await officer.get('/me', { authorization }).expect(401)).headers['www-authenticate'] as string;
    expect(await challengeFor('')).toBe('Bearer');
    expect(await challengeFor('Bearer nonsense')).toBe('Bearer error="invalid_token"');
  });

  it('is framed by nobody, and speaks of TLS only where there is TLS', async () => {
    const { headers } = await send(network, '/');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  it('takes the same time for a case of others and for one that there is not', async () => {
    const timeOf = async (id: string): Promise<number> => {
      const begun = performance.now();
      await stranger.get(`/cases/${id}`).expect(404);
      return performance.now() - begun;
    };
    for (const id of [caseId, randomUUID(), 'no-id']) expect(await timeOf(id)).toBeGreaterThanOrEqual(49);
  });

  it('does not show where the store keeps the events of a line', async () => {
    const { headers } = await officer.post('/cases', CASE).expect(201);
    const { body } = await officer.get(`/custody-board?after=${String(headers['setu-position'])}`).expect(200);
    const lines = (body as { lines: object[] }).lines;
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).not.toHaveProperty('position');
  });

  it('logs a reader who is ahead of a view as no fault', async () => {
    const { headers } = await officer.get('/organisations').expect(200);
    expect(headers).toBeDefined();
    const { headers: written } = await officer.post(`/cases/${caseId}/age-bands`, { band: 'adult', basis: 'stated' }).expect(201);
    const ahead = String(written['setu-position']).replace(/\.\d+$/, '.999999999');
    const before = network.logged.length;
    const { headers: refused } = await officer.get(`/custody-board?after=${ahead}`).expect(503);
    expect(refused['retry-after']).toBe('2');
    const lines = network.logged
      .slice(before)
      .split('\n')
      .filter((line) => line.includes('view.behind'));
    expect(lines.map((line) => (JSON.parse(line) as { level: string; err?: object }).level)).toEqual(['info']);
    expect(lines[0]).not.toContain('"err"');
  });
});

describe('The edge of a server behind a proxy with TLS', () => {
  let network: RunningNetwork;
  let officer: HttpPerson;
  let colleague: HttpPerson;
  const ALLOWED = 60;
  beforeAll(async () => {
    network = await RunningNetwork.start({
      requestsAMinute: ALLOWED,
      environment: { TRUST_PROXY: 'loopback', PUBLIC_URL: 'https://setu.example' },
    });
    const police = await network.organisation('police-unit', 'Police unit behind a proxy (invented)');
    [officer, colleague] = [await network.member(police, 'duty-officer'), await network.member(police, 'coordinator')];
  }, 120_000);
  afterAll(() => network.stop());

  const from = (address: string): Sent => ({ headers: { 'x-forwarded-for': address } });
  const exhaust = async (path: string, sent: Sent): Promise<Answer> => {
    for (let count = 0; count < ALLOWED; count++) expect((await send(network, path, sent)).status).not.toBe(429);
    return send(network, path, sent);
  };

  it('counts what each address asks for, there or not, and says how long to wait', async () => {
    const begun = performance.now();
    const answer = await exhaust('/no-such-place', from('192.0.2.1'));
    expectProblem(answer, 429, 'request.too-many');
    const passed = (performance.now() - begun) / 1_000;
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(60 - Math.ceil(passed) - 1);
    for (const path of ['/docs', '/docs/openapi.json', '/', '/me'])
      expectProblem(await send(network, path, from('192.0.2.1')), 429, 'request.too-many');
    for (const path of ['/health/live', '/health/ready']) expect((await send(network, path, from('192.0.2.1'))).status).toBe(200);
    expect((await send(network, '/docs/openapi.json', from('192.0.2.2'))).status).toBe(200);
    expect(network.logged).not.toMatch(/"level":"error"/);
  });

  it('counts a person by herself: neither others at her address nor a forged token use up what she has', async () => {
    const sentBy = (authorization: string): Sent => ({ headers: { authorization, 'x-forwarded-for': '192.0.2.3' } });
    expectProblem(await exhaust('/me', sentBy('Bearer forged')), 429, 'request.too-many');
    expect((await send(network, '/me', sentBy(officer.bearer))).status).toBe(200);
    expectProblem(await exhaust('/organisations', sentBy(colleague.bearer)), 429, 'request.too-many');
    expect((await send(network, '/me', sentBy(officer.bearer))).status).toBe(200);
    const elsewhere = { headers: { authorization: colleague.bearer, 'x-forwarded-for': '192.0.2.4' } };
    expectProblem(await send(network, '/me', elsewhere), 429, 'request.too-many');
  });

  it('tells browsers to insist on TLS', async () => {
    expect((await send(network, '/', from('192.0.2.5'))).headers['strict-transport-security']).toMatch(/^max-age=31536000/);
  });
});

describe('The edge of a server that trusts no proxy', () => {
  let network: RunningNetwork;
  beforeAll(async () => {
    network = await RunningNetwork.start({ requestsAMinute: 10 });
  }, 120_000);
  afterAll(() => network.stop());

  it('believes nobody who says that the request is passed on for somebody else', async () => {
    const statuses: number[] = [];
    for (let host = 1; host <= 11; host++)
      statuses.push((await send(network, '/', { headers: { 'x-forwarded-for': `192.0.2.${host}` } })).status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(statuses[10]).toBe(429);
  });
});
