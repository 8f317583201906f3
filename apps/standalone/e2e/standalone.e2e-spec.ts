import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { signInOverHttp } from '@setu/access';
import {
  anyPort,
  buildStandalone,
  dataFolder,
  removeFolder,
  serversOn,
  StandaloneProcess,
} from '../testing/standalone-process.js';

describe('npm start', () => {
  let folder: string;
  let port: number;
  const started: StandaloneProcess[] = [];
  const start = (...given: Parameters<typeof StandaloneProcess.start>): StandaloneProcess => {
    const standalone = StandaloneProcess.start(...given);
    started.push(standalone);
    return standalone;
  };
  const passphraseOf = (person: string): string => {
    const { passphrases } = JSON.parse(readFileSync(join(folder, 'sign-in.json'), 'utf8')) as {
      passphrases: Record<string, string>;
    };
    return passphrases[person]!;
  };
  const tokenOf = (url: string, person: string): Promise<string> =>
    signInOverHttp({ issuer: `${url}/oidc`, clientId: 'setu', person, passphrase: passphraseOf(person) });
  const get = async (url: string, token: string): Promise<Record<string, unknown>> => {
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    expect([url, response.status]).toEqual([url, 200]);
    return (await response.json()) as Record<string, unknown>;
  };

  beforeAll(async () => {
    buildStandalone();
    folder = dataFolder();
    port = await anyPort();
  }, 120_000);
  afterEach(async () => {
    for (const standalone of started.splice(0)) await standalone.end('SIGKILL');
  });
  afterAll(() => removeFolder(folder));

  it('starts everything, says what to do next, and survives SIGTERM, a restart and a kill -9 with what was recorded', async () => {
    const first = start(folder, port);
    const url = await first.ready();
    expect(url).toBe(`http://localhost:${port}`);
    expect(first.said).toContain('npm run demo');
    expect(first.said).toContain('Everybody and every place in it is invented');
    expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({ status: 'up' });
    expect((await fetch(`${url}/docs`)).status).toBe(200);
    expect(await (await fetch(`${url}/docs/openapi.json`)).json()).toMatchObject({ openapi: expect.stringMatching(/^3/) });

    const token = await tokenOf(url, 'sunita');
    const me = await get(`${url}/me`, token);
    expect(me).toMatchObject({ role: 'duty-officer', organisation: { name: expect.stringContaining('(invented)') } });
    const opened = await fetch(`${url}/cases`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({
        origin: 'walk-in',
        gender: 'female',
        apparentAgeBand: 'adult',
        sexualOffenceInformed: true,
        pocsoInformed: false,
      }),
    });
    expect(opened.status).toBe(201);
    const { id } = (await opened.json()) as { id: string };

    expect(await first.end('SIGTERM')).toBe(0);
    expect(serversOn(folder)).toEqual([]);

    const second = start(folder, port);
    await second.ready();
    expect(await get(`${url}/me`, token)).toEqual(me);
    await second.end('SIGKILL');

    const third = start(folder, port);
    await third.ready();
    expect(await get(`${url}/cases/${id}`, token)).toMatchObject({ caseId: id, custody: 'never' });
    const people = await get(`${url}/organisations?limit=200`, token);
    expect((people['items'] as { name: string }[]).every(({ name }) => name.endsWith('(invented)'))).toBe(true);
    expect(new Set((people['items'] as { name: string }[]).map(({ name }) => name)).size).toBe(people['total']);
    expect(await third.end('SIGINT')).toBe(0);
    expect(serversOn(folder)).toEqual([]);
  }, 180_000);

  it('keeps its secrets to the user who runs it', () => {
    for (const file of ['sign-in.json', 'vault.key', 'postgres/passwords.json'])
      expect([file, statSync(join(folder, file)).mode & 0o077]).toEqual([file, 0]);
  });

  it('says so when the port is used, when the folder is in use, and in production; each in one sentence', async () => {
    const running = start(folder, port);
    await running.ready();
    const samePort = start(dataFolder(), port);
    expect(await samePort.ended()).toBe(1);
    expect(samePort.said).toMatch(new RegExp(`^Port ${port} is used by another program.*HTTP_PORT=3001 npm start\n$`, 'm'));
    const sameFolder = start(folder, await anyPort());
    expect(await sameFolder.ended()).toBe(1);
    expect(sameFolder.said).toMatch(
      /^The folder .* is in use by another Setu \(process \d+\): stop that one first, or set DATA_DIR to another folder\.\n$/m,
    );
    const production = start(folder, await anyPort(), { NODE_ENV: 'production' });
    expect(await production.ended()).toBe(1);
    expect(production.said).toContain('does not start with NODE_ENV=production');
    const wrong = start(folder, 0, { LOG_LEVEL: 'loud' });
    expect(await wrong.ended()).toBe(1);
    expect(wrong.said).toContain('LOG_LEVEL must be one of');
    expect(await running.end('SIGTERM')).toBe(0);
  }, 120_000);

  it('signs in only with the passphrase, only from where it may, and forgets nobody over a restart', async () => {
    const standalone = start(folder, port);
    const url = await standalone.ready();
    const issuer = `${url}/oidc`;
    await expect(
      signInOverHttp({ issuer, clientId: 'setu', person: 'sunita', passphrase: passphraseOf('ravi') }),
    ).rejects.toMatchObject({ reason: 'wrong-passphrase' });
    await expect(signInOverHttp({ issuer, clientId: 'setu', person: 'nobody', passphrase: '' })).rejects.toMatchObject({
      reason: 'wrong-passphrase',
    });
    await expect(
      signInOverHttp({ issuer, clientId: 'another', person: 'sunita', passphrase: passphraseOf('sunita') }),
    ).rejects.toMatchObject({ reason: 'unexpected-answer' });

    const ask = async (parameters: Record<string, string>): Promise<number> => {
      const all = {
        client_id: 'setu',
        redirect_uri: 'http://127.0.0.1/signed-in',
        response_type: 'code',
        scope: 'openid',
        state: 'x',
        code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
        code_challenge_method: 'S256',
        ...parameters,
      };
      const response = await fetch(`${issuer}/auth?${new URLSearchParams(all).toString()}`, { redirect: 'manual' });
      const location = response.headers.get('location');
      return location?.startsWith('/oidc/interaction/') ? 200 : (location?.includes('error=') ?? false) ? 400 : response.status;
    };
    expect(await ask({})).toBe(200);
    expect(await ask({ redirect_uri: 'https://elsewhere.example/signed-in' })).toBe(400);
    expect(await ask({ code_challenge_method: 'plain' })).toBe(400);
    expect(await ask({ response_type: 'token' })).toBe(400);
    const exchanged = await fetch(`${issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'setu',
        code: 'invented',
        redirect_uri: 'http://127.0.0.1/signed-in',
        code_verifier: 'x'.repeat(43),
      }),
    });
    expect(exchanged.status).toBe(400);

    const named = await fetch(`${issuer}/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'elsewhere.example' },
    });
    expect(JSON.stringify(await named.json())).not.toContain('elsewhere');
    expect((await fetch(`${issuer}/interaction/nothing`)).status).toBe(400);
    expect(await standalone.end('SIGTERM')).toBe(0);
  }, 120_000);
});
