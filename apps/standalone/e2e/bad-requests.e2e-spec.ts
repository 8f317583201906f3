import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { generateKeyPair } from 'jose';
import type { Response } from 'supertest';
import type { HttpPerson } from '../testing/http-person.js';
import { RunningNetwork } from '../testing/running-network.js';

const CASE = { origin: 'walk-in', gender: 'female', apparentAgeBand: 'adult', sexualOffenceInformed: true, pocsoInformed: false };

/** Every error: problem+json with this status and code, and a sentence that ends like one. */
const expectProblem = (response: Response, status: number, code: string): void => {
  expect([response.status, response.body]).toEqual([
    status,
    expect.objectContaining({ status, code, type: `urn:setu:problem:${code}` }),
  ]);
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect((response.body as { detail: string }).detail).toMatch(/^[A-Z].{15,}\.$/);
};

describe('A request that is not as it should be is refused with a precise status, a stable code and a sentence, and writes nothing', () => {
  let network: RunningNetwork;
  let officer: HttpPerson;
  let stranger: HttpPerson;
  let police: string;
  let caseId: string;
  let events: number;
  let seals: number;

  beforeAll(async () => {
    network = await RunningNetwork.start();
    police = await network.organisation('police-unit', 'Police unit of the tests (invented)');
    const other = await network.organisation('ngo', 'NGO of the tests (invented)');
    officer = await network.member(police, 'duty-officer');
    stranger = await network.member(other, 'case-worker');
    const opened = await officer.post('/cases', CASE).expect(201);
    caseId = (opened.body as { id: string }).id;
  }, 120_000);
  afterAll(() => network.stop());

  beforeEach(async () => {
    events = await network.events();
    seals = await network.sealedValues();
  });

  const expectNothingWritten = async (): Promise<void> => {
    expect(await network.events()).toBe(events);
    expect(await network.sealedValues()).toBe(seals);
  };
  const refused = async (sent: PromiseLike<Response>, status: number, code: string): Promise<Response> => {
    const response = await sent;
    expectProblem(response, status, code);
    await expectNothingWritten();
    return response;
  };
  const errorsOf = (response: Response) =>
    (response.body as { errors?: { pointer: string }[] }).errors?.map(({ pointer }) => pointer);

  it('wrong shape: every field that does not fit is named by a JSON pointer', async () => {
    const response = await refused(officer.post('/cases', { origin: 'walk-in' }), 422, 'body.invalid');
    expect(errorsOf(response)).toEqual(['/gender', '/apparentAgeBand', '/sexualOffenceInformed', '/pocsoInformed']);
  });

  it('a list instead of an object, and a bare value', async () => {
    await refused(officer.post('/cases', [CASE]), 422, 'body.invalid');
    await refused(officer.post('/cases', '"case"'), 422, 'body.invalid');
    await refused(officer.post('/cases', 'null'), 422, 'body.invalid');
  });

  it('an unknown property', async () => {
    const response = await refused(officer.post('/cases', { ...CASE, name: 'somebody' }), 422, 'body.invalid');
    expect(errorsOf(response)).toEqual(['/name']);
    expect(JSON.stringify(response.body)).not.toContain('somebody');
  });

  it('an unknown property deep inside', async () => {
    const custody = {
      custodian: police,
      basis: { kind: 'statute', power: 'ITPA-16', extra: 1 },
      since: { occurredAt: { at: new Date().toISOString(), precision: 'exact', source: 'witnessed', zone: 'IST' } },
    };
    const response = await refused(officer.post(`/cases/${caseId}/custody`, custody), 422, 'body.invalid');
    expect(errorsOf(response)).toEqual(['/basis/extra', '/since/occurredAt/zone']);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('the property %s', async (name) => {
    await refused(officer.post('/cases', `{"${name}":{"admin":true},${JSON.stringify(CASE).slice(1)}`), 422, 'body.invalid');
  });

  it('a wrong type', async () => {
    const response = await refused(
      officer.post('/cases', { ...CASE, pocsoInformed: 'yes', gender: 7, origin: null }),
      422,
      'body.invalid',
    );
    expect(errorsOf(response)).toEqual(['/origin', '/gender', '/pocsoInformed']);
  });

  it('a reference that does not belong to the kind of basis', async () => {
    const since = { occurredAt: { at: new Date().toISOString(), precision: 'exact', source: 'witnessed' } };
    const basis = { kind: 'order', power: 'ITPA-16' };
    const response = await refused(
      officer.post(`/cases/${caseId}/custody`, { custodian: police, basis, since }),
      422,
      'body.invalid',
    );
    expect(errorsOf(response)).toEqual(['/basis/power', '/basis/orderId']);
  });

  it('personal text that is empty, too long or no text', async () => {
    for (const name of ['', '   ', 'x'.repeat(201), 12, { text: 'x' }, null])
      await refused(officer.post(`/cases/${caseId}/identity`, { name }), 422, 'body.invalid');
  });

  it('no JSON, half JSON, a name twice, half a character, another encoding', async () => {
    for (const body of [
      '{',
      'case',
      '{"origin":"walk-in","origin":"court"}',
      '{"a":"\\ud800"}',
      '{"a":1e999}',
      '{"a":9007199254740993}',
    ])
      await refused(officer.post('/cases', body), 400, 'body.not-json');
    const latin = await fetch(`${await network.api.getUrl()}/cases`, {
      method: 'POST',
      headers: { authorization: officer.bearer, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: Buffer.from('{"a":"\xe9"}', 'latin1'),
    });
    expect([latin.status, await latin.json()]).toEqual([400, expect.objectContaining({ code: 'body.not-json' })]);
    await expectNothingWritten();
  });

  it('an oversized body', async () => {
    await refused(officer.post(`/cases/${caseId}/identity`, { name: 'x'.repeat(70_000) }), 413, 'body.too-large');
  });

  it('a deeply nested body', async () => {
    await refused(officer.post('/cases', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`), 400, 'body.too-deep');
    await refused(officer.post('/cases', `${'['.repeat(5_000)}${']'.repeat(5_000)}`), 400, 'body.too-deep');
  });

  it('a wrong media type', async () => {
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      await refused(officer.post('/cases', JSON.stringify(CASE), { 'content-type': type }), 415, 'body.wrong-media-type');
  });

  it('an unknown id, and one that cannot be an id, in the address', async () => {
    for (const id of [randomUUID(), 'c-1', '../organisations', '%00', caseId.toUpperCase()]) {
      await refused(officer.get(`/cases/${encodeURIComponent(id)}`), 404, 'not-found');
      await refused(officer.post(`/cases/${encodeURIComponent(id)}/identity`, { name: 'X' }), 404, 'not-found');
    }
    await refused(officer.get('/no-such-place'), 404, 'not-found');
  });

  it('a case of others: the answer is the same as for an unknown id, to the byte', async () => {
    const [unknown, concealed] = [await stranger.get(`/cases/${randomUUID()}`), await stranger.get(`/cases/${caseId}`)];
    expectProblem(concealed, 404, 'not-found');
    expect(concealed.text).toBe(unknown.text);
    const volatile = ['date', 'x-ratelimit-remaining', 'x-ratelimit-reset'];
    const stable = ({ headers }: Response) => Object.entries(headers as object).filter(([name]) => !volatile.includes(name));
    expect(stable(concealed)).toEqual(stable(unknown));
    await refused(stranger.post(`/cases/${caseId}/identity`, { name: 'X' }), 404, 'not-found');
  });

  it('a role that may not', async () => {
    const counsellor = await network.member(police, 'investigating-officer');
    events = await network.events();
    seals = await network.sealedValues();
    await refused(
      counsellor.post('/organisations', { name: 'New one (invented)', kind: 'ngo', area: 'DL-EAST' }),
      403,
      'access.role-may-not',
    );
  });

  it('sealed values are opened to nobody', async () => {
    await refused(officer.post(`/sealed-values/${randomUUID()}/opening`), 403, 'access.sealed');
    await refused(network.administrator.post(`/sealed-values/${randomUUID()}/opening`), 403, 'access.sealed');
  });

  it('a stale revision: says what happened since, by which organisation and when', async () => {
    const seen = await officer.get(`/cases/${caseId}`).expect(200);
    const { etag } = seen.headers as { etag: string };
    await officer.post(`/cases/${caseId}/age-bands`, { band: 'doubtful', basis: 'apparent' }).expect(201);
    events = await network.events();
    seals = await network.sealedValues();
    const late = officer.post(`/cases/${caseId}/identity`, { name: 'X' }, { 'if-match': etag });
    const response = await refused(late, 412, 'revision.stale');
    expect((response.body as { since: object[] }).since).toEqual([
      expect.objectContaining({ type: 'AgeBandRecorded', orgRef: police, recordedAt: expect.stringMatching(/Z$/) }),
    ]);
  });

  it('a revision that there is not: says so, and not that somebody has recorded something', async () => {
    const ahead = officer.post(`/cases/${caseId}/identity`, { name: 'X' }, { 'if-match': '"999"' });
    const response = await refused(ahead, 412, 'revision.unknown');
    expect((response.body as { detail: string }).detail).toContain('has no revision 999');
    expect(response.body).not.toHaveProperty('since');
  });

  it('an If-Match that is none', async () => {
    for (const tag of ['3', 'W/"3"', '"x"', '*', '"1", "2"'])
      await refused(officer.post(`/cases/${caseId}/identity`, { name: 'X' }, { 'if-match': tag }), 400, 'if-match.malformed');
  });

  it('a missing or malformed Idempotency-Key', async () => {
    await refused(officer.post('/cases', CASE, { 'idempotency-key': '' }), 400, 'idempotency-key.missing');
    for (const key of ['short', 'x'.repeat(129), 'with space in it', '{"key":1}'])
      await refused(officer.post('/cases', CASE, { 'idempotency-key': key }), 400, 'idempotency-key.malformed');
  });

  it('a replayed key: the same request gets the same answer, another one is refused', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const first = await officer.post('/cases', CASE, key).expect(201);
    events = await network.events();
    seals = await network.sealedValues();
    const again = await officer.post('/cases', CASE, key).expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.headers['etag']).toBe(first.headers['etag']);
    await expectNothingWritten();
    await refused(officer.post('/cases', { ...CASE, gender: 'male' }, key), 422, 'idempotency-key.reused');
    await refused(officer.post('/tips', { receivingOrg: police }, key), 422, 'idempotency-key.reused');
  });

  it('a refused request does not use its key up', async () => {
    const key = { 'idempotency-key': randomUUID() };
    await refused(officer.post(`/cases/${caseId}/handovers/${randomUUID()}/confirmation`, {}, key), 409, 'custody.none');
    await officer.post('/cases', CASE, key).expect(201);
  });

  it('no token, no bearer, a forged, expired, foreign, misdirected or unsigned token', async () => {
    const { provider } = network;
    const claims = { sub: officer.card.subject, setu_org: police, setu_role: 'duty-officer' };
    const foreign = await generateKeyPair('ES256');
    const past = Math.floor(Date.now() / 1_000) - 3_600;
    const none = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`;
    const cases: [string, string][] = [
      ['', 'token.missing'],
      ['Basic dXNlcjpwYXNz', 'token.malformed'],
      ['Bearer nonsense', 'token.malformed'],
      [`Bearer ${none}`, 'token.forged'],
      [`Bearer ${await provider.token({ claims, key: foreign.privateKey })}`, 'token.forged'],
      [`Bearer ${await provider.token({ claims: { ...claims, iat: past, exp: past + 60 } })}`, 'token.expired'],
      [`Bearer ${await provider.token({ claims: { ...claims, aud: 'another' } })}`, 'token.wrong-audience'],
      [`Bearer ${await provider.token({ claims: { ...claims, iss: 'https://elsewhere.example' } })}`, 'token.wrong-issuer'],
    ];
    for (const [authorization, code] of cases) {
      const response = await refused(officer.post('/cases', CASE, { authorization }), 401, code);
      expect(response.headers['www-authenticate']).toBe(code === 'token.missing' ? 'Bearer' : 'Bearer error="invalid_token"');
    }
  });

  it('a token of somebody who is no member, or not in that role, or whose organisation is suspended, or who has left', async () => {
    await refused((await network.signIn('nobody', police, 'duty-officer')).post('/cases', CASE), 403, 'access.not-a-member');
    const wrongRole = await network.signIn(officer.card.subject, police, 'station-house-officer');
    await refused(wrongRole.post('/cases', CASE), 403, 'access.role-not-held');
    const leaving = await network.member(police, 'coordinator');
    const left = { organisation: police, role: 'coordinator', reasonCode: 'transferred' };
    await network.administrator.post(`/members/${leaving.card.userRef}/departures`, left).expect(201);
    const suspended = await network.organisation('ngo', 'Suspended NGO (invented)');
    const herself = await network.member(suspended, 'case-worker');
    const suspension = { reasonCode: 'investigation-pending', from: new Date(Date.now() - 1_000).toISOString() };
    await network.administrator.post(`/organisations/${suspended}/suspension`, suspension).expect(201);
    events = await network.events();
    seals = await network.sealedValues();
    await refused(leaving.post('/cases', CASE), 403, 'access.not-a-member');
    await refused(herself.post('/cases', CASE), 403, 'access.organisation-suspended');
  });

  it('a position that is none, of another store, or far ahead', async () => {
    await refused(officer.get(`/cases/${caseId}?after=nonsense`), 422, 'query.invalid');
    await refused(officer.get(`/cases/${caseId}?after=abc`), 422, 'position.malformed');
    await refused(officer.get(`/cases/${caseId}?after=${randomUUID()}.5`), 422, 'position.foreign');
    const seen = await officer.get('/organisations').expect(200);
    expect(seen.status).toBe(200);
    const { headers } = await officer.post(`/cases/${caseId}/age-bands`, { band: 'adult', basis: 'stated' }).expect(201);
    events = await network.events();
    const ahead = String(headers['setu-position']).replace(/\.\d+$/, '.999999999');
    const response = await refused(officer.get(`/cases/${caseId}?after=${ahead}`), 503, 'view.behind');
    expect(response.headers['retry-after']).toBe('2');
  });

  it('a cursor, limit or filter that is none', async () => {
    await refused(officer.get('/custody-board?limit=0'), 422, 'query.invalid');
    await refused(officer.get('/custody-board?limit=201'), 422, 'query.invalid');
    await refused(officer.get('/custody-board?cursor=abc'), 422, 'cursor.invalid');
    await refused(officer.get('/custody-board?colour=red'), 422, 'query.invalid');
    const { body } = await refused(officer.get('/organisations?kind=palace'), 422, 'query.invalid');
    expect((body as { errors: object[] }).errors).toEqual([{ pointer: '?kind', detail: expect.any(String) }]);
    const tampered = (after: readonly string[]) => Buffer.from(JSON.stringify({ sort: 'since', after })).toString('base64url');
    for (const after of [
      ['CANARYx', caseId],
      ['infinity', 'x'],
      ['0000-01-01T00:00:00.000Z', caseId],
      ['infinity', '\0'],
    ])
      await refused(officer.get(`/custody-board?cursor=${tampered(after)}`), 422, 'cursor.invalid');
  });

  it('never tells, logs or echoes what was sent', async () => {
    await officer.post(`/cases/${caseId}/identity`, { name: 'Zarathustra Unmistakable', extra: 'Zarathustra Unmistakable' });
    const { headers } = await officer.post(`/cases/${caseId}/identity`, { name: 'Zarathustra Unmistakable' }).expect(201);
    expect(network.logged).not.toContain('Zarathustra');
    expect(network.logged).not.toContain('eyJ');
    const { text } = await officer.get(`/cases/${caseId}/timeline?after=${String(headers['setu-position'])}`).expect(200);
    expect(text).not.toContain('Zarathustra');
    expect(text).toContain('"sealed":"identity"');
  });
});
