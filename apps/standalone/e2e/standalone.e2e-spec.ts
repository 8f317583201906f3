import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
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
    const read = () => fetch(url, { headers: { authorization: `Bearer ${token}` } });
    let response = await read();
    // After a kill -9 the views go on once the killed worker's lease has run out.
    for (let tries = 0; response.status === 503 && tries < 10; tries++) response = await read();
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
    expect(first.said).toContain(
      `HTTP_PORT=${port} DATA_DIR=${folder} npm run demo -- --scenario disputed-handover --url ${url}`,
    );
    expect(first.said).toContain(join(folder, 'sign-in.json'));
    expect(first.said).not.toContain('Unsupported runtime');
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

  it('tells a newcomer what to do next, alone and last', async () => {
    const standalone = start(folder, port, { LOG_LEVEL: 'info' });
    await standalone.ready();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(standalone.said.trimStart()).toMatch(/^Setu runs on .*\n/);
    expect(standalone.said.trimEnd()).toMatch(/\/custody-board$/);
    expect(await standalone.end('SIGTERM')).toBe(0);
  }, 60_000);

  it('knows everybody again on another port: who she is, her sign-in, and what she sent before', async () => {
    const key = randomUUID();
    const opens = async (url: string, token: string) => {
      const response = await fetch(`${url}/cases`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({
          origin: 'walk-in',
          gender: 'female',
          apparentAgeBand: 'adult',
          sexualOffenceInformed: true,
          pocsoInformed: false,
        }),
      });
      expect(response.status).toBe(201);
      return { replayed: response.headers.get('idempotency-replayed'), body: (await response.json()) as object };
    };
    const before = start(folder, port);
    const first = await before.ready();
    const token = await tokenOf(first, 'sunita');
    const me = await get(`${first}/me`, token);
    const opened = await opens(first, token);
    await before.end('SIGTERM');

    const after = start(folder, await anyPort());
    const second = await after.ready();
    expect(second).not.toBe(first);
    expect(await get(`${second}/me`, token)).toEqual(me);
    expect(await get(`${second}/me`, await tokenOf(second, 'sunita'))).toEqual(me);
    expect(await opens(second, token)).toEqual({ replayed: 'true', body: opened.body });
    const discovered = (await (await fetch(`${second}/oidc/.well-known/openid-configuration`)).json()) as Record<string, string>;
    expect(discovered['authorization_endpoint']).toBe(`${second}/oidc/auth`);
    expect(await get(`${second}/me`, await tokenOf(second, 'nisha'))).toMatchObject({ role: 'administrator' });
    expect(await after.end('SIGTERM')).toBe(0);
  }, 120_000);

  it('says in a sentence what is wrong with its keys and secrets, and makes no new ones', async () => {
    const fails = async (sentence: RegExp) => {
      const standalone = start(folder, port);
      expect(await standalone.ended()).toBe(1);
      expect(standalone.said).toMatch(sentence);
      expect(standalone.said).not.toContain('LOG_LEVEL=debug');
    };
    const [key, signIn] = [join(folder, 'vault.key'), join(folder, 'sign-in.json')];
    const secrets = readFileSync(signIn, 'utf8');

    renameSync(key, `${key}.away`);
    await fails(/^The key file .*vault\.key is missing, and the vault holds keys that it wrapped: put it back/m);
    expect(existsSync(key)).toBe(false);
    writeFileSync(key, randomUUID().slice(0, 32), { mode: 0o600 });
    await fails(/^The vault holds keys wrapped by another key file than this one/m);
    renameSync(`${key}.away`, key);
    chmodSync(key, 0o644);
    await fails(/^The key file .* close it with "chmod 600 /m);
    chmodSync(key, 0o600);

    for (const broken of [secrets.slice(0, -20), '[]', 'null']) {
      writeFileSync(signIn, broken);
      await fails(/^The file .*sign-in\.json is damaged/m);
      expect(readFileSync(signIn, 'utf8')).toBe(broken);
    }
    writeFileSync(signIn, secrets);
    const again = start(folder, port);
    await again.ready();
    expect(await again.end('SIGTERM')).toBe(0);
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

    const asked = new URLSearchParams({
      client_id: 'setu',
      redirect_uri: `${url}/signed-in`,
      response_type: 'code',
      scope: 'openid',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    });
    const begun = await fetch(`${issuer}/auth?${asked.toString()}`, { redirect: 'manual' });
    const cookie = begun.headers
      .getSetCookie()
      .map((each) => each.split(';', 1)[0])
      .join('; ');
    const form = await fetch(new URL(begun.headers.get('location')!, url), { headers: { cookie } });
    const shown = await form.text();
    expect(shown).toContain('Nisha Invented, administrator, Administration of the network (invented)');
    expect(shown).toContain('Leela Invented, auditor, Administration of the network (invented)');
    for (const [address, title] of [
      [`${url}/signed-in?code=x`, 'Signed in'],
      [`${url}/signed-in?error=access_denied`, 'Not signed in'],
    ] as const) {
      const ended = await fetch(address);
      expect([ended.status, ended.headers.get('cache-control')]).toEqual([200, 'no-store']);
      expect(await ended.text()).toMatch(new RegExp(`<h1>${title}</h1>[^]*npm run ops -- token sunita`));
    }

    const named = await fetch(`${issuer}/.well-known/openid-configuration`, {
      headers: { 'x-forwarded-host': 'elsewhere.example' },
    });
    expect(JSON.stringify(await named.json())).not.toContain('elsewhere');
    expect((await fetch(`${issuer}/interaction/nothing`)).status).toBe(400);
    expect(await standalone.end('SIGTERM')).toBe(0);
  }, 120_000);
});
