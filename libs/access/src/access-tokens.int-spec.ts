import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, UnsecuredJWT, type CryptoKey, type JWK } from 'jose';
import { InventedProvider, type TokenSpec } from '../testing/invented-provider.js';
import { AccessTokens } from './access-tokens.js';
import { ProviderKeys } from './provider-keys.js';
import { SignInRequired, type SignInReason } from './sign-in-required.js';

let provider: InventedProvider;
let tokens: AccessTokens;
const opened = (keyCooldownMs = 0, retryAfterMs = 0) =>
  new AccessTokens({
    issuer: provider.issuer,
    audience: 'setu-api',
    keys: new ProviderKeys({ issuer: provider.issuer, keyCooldownMs, retryAfterMs, timeoutMs: 500 }),
  });
beforeEach(async () => {
  provider = await InventedProvider.start();
  tokens = opened();
});
afterEach(() => provider.stop());

const refusalOf = async (token: string, verifier = tokens): Promise<SignInRequired> => {
  const outcome: unknown = await verifier.verify(token).then(
    () => 'accepted',
    (error: unknown) => error,
  );
  expect(outcome).toBeInstanceOf(SignInRequired);
  return outcome as SignInRequired;
};
const reasonFor = async (spec: TokenSpec): Promise<SignInReason> => (await refusalOf(await provider.token(spec))).reason;
const now = () => Math.floor(Date.now() / 1_000);

describe('An access token of the provider', () => {
  it('is accepted, with the organisation and role it names', async () => {
    const claims = { setu_org: '00000000-0000-4000-8000-000000000001', setu_role: 'coordinator' };
    expect(await tokens.verify(await provider.token({ claims }))).toEqual({
      issuer: provider.issuer,
      subject: 'ravi',
      orgRef: claims.setu_org,
      role: claims.setu_role,
    });
  });

  it('says nothing of organisation and role if they are missing or no text', async () => {
    for (const claims of [{}, { setu_org: 7, setu_role: ['x'] }, { setu_org: '', setu_role: '' }]) {
      const { orgRef, role } = await tokens.verify(await provider.token({ claims }));
      expect([orgRef, role]).toEqual([undefined, undefined]);
    }
  });

  it.each(['RS256', 'PS256', 'EdDSA'])('is accepted with %s too', async (alg) => {
    await provider.rotate(alg);
    expect((await tokens.verify(await provider.token({ alg }))).subject).toBe('ravi');
  });

  it('is accepted within 30 seconds of tolerance on either side, and not beyond', async () => {
    expect(await tokens.verify(await provider.token({ claims: { exp: now() - 20 } }))).toBeDefined();
    expect(await tokens.verify(await provider.token({ claims: { nbf: now() + 20 } }))).toBeDefined();
    expect(await reasonFor({ claims: { exp: now() - 40 } })).toBe('token.expired');
    expect(await reasonFor({ claims: { nbf: now() + 40 } })).toBe('token.not-yet-valid');
  });

  it('is refused for another audience or issuer', async () => {
    expect(await reasonFor({ claims: { aud: 'another' } })).toBe('token.wrong-audience');
    expect(await reasonFor({ without: ['aud'] })).toBe('token.wrong-audience');
    expect(await reasonFor({ claims: { iss: `${provider.issuer}/` } })).toBe('token.wrong-issuer');
    expect(await reasonFor({ without: ['iss'] })).toBe('token.wrong-issuer');
  });

  it('is refused without a subject, an end or a beginning, or with ones of the wrong kind', async () => {
    for (const claim of ['sub', 'exp', 'iat']) expect(await reasonFor({ without: [claim] })).toBe('token.malformed');
    expect(await reasonFor({ claims: { sub: '' } })).toBe('token.malformed');
    expect(await reasonFor({ claims: { sub: 7 } })).toBe('token.malformed');
    expect(await reasonFor({ claims: { exp: 'never' } })).toBe('token.malformed');
  });

  it('is refused if it is another kind of token, such as an ID token', async () => {
    for (const typ of ['JWT', 'logout+jwt', undefined]) expect(await reasonFor({ header: { typ } })).toBe('token.malformed');
    expect(await tokens.verify(await provider.token({ header: { typ: 'application/at+jwt' } }))).toBeDefined();
  });
});

describe('A forged token', () => {
  it('signed with another key is refused, under a known key id and under an unknown one', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    expect(await reasonFor({ key: privateKey })).toBe('token.forged');
    expect(await reasonFor({ key: privateKey, header: { kid: 'unknown' } })).toBe('token.forged');
  });

  it('that brings its own key along is refused', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(publicKey);
    expect(await reasonFor({ key: privateKey, header: { jwk, jku: `${provider.issuer}/jwks` } })).toBe('token.forged');
  });

  it('without a signature is refused', async () => {
    const unsecured = new UnsecuredJWT({ sub: 'ravi' })
      .setIssuer(provider.issuer)
      .setAudience('setu-api')
      .setIssuedAt()
      .setExpirationTime('5m')
      .encode();
    expect((await refusalOf(unsecured)).reason).toBe('token.forged');
    const [, payload] = (await provider.token()).split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    expect((await refusalOf(`${none}.${payload}.`)).reason).toBe('token.forged');
  });

  it('signed with the public key as a shared secret is refused', async () => {
    await provider.rotate('RS256');
    const { keys } = (await (await fetch(`${provider.issuer}/jwks`)).json()) as { keys: JWK[] };
    const pem = await exportSPKI((await importJWK(keys.at(-1)!, 'RS256', { extractable: true })) as CryptoKey);
    expect(await reasonFor({ alg: 'HS256', key: new TextEncoder().encode(pem) })).toBe('token.forged');
  });

  it('with content changed after signing is refused', async () => {
    const [header, payload, signature] = (await provider.token()).split('.');
    const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...claims, sub: 'vikram' })).toString('base64url');
    expect((await refusalOf(`${header}.${changed}.${signature}`)).reason).toBe('token.forged');
  });

  it('with an algorithm that is sound but not on the list is refused', async () => {
    await provider.rotate('ES384');
    expect(await reasonFor({ alg: 'ES384' })).toBe('token.forged');
  });
});

describe('What is no token', () => {
  it.each(['a', 'a.b', 'a.b.c', '..', 'e30.e30.e30', `${'e30.'.repeat(4)}e30`])('"%s" is refused', async (text) => {
    expect(['token.malformed', 'token.forged']).toContain((await refusalOf(text)).reason);
  });

  it('is refused when it is empty, or longer than 8 KiB, before any key is fetched', async () => {
    expect((await refusalOf('')).reason).toBe('token.missing');
    expect(await reasonFor({ claims: { padding: 'x'.repeat(8_192) } })).toBe('token.malformed');
    expect(provider.asked).toEqual({ discovery: 0, keys: 0 });
  });

  it('never appears in the refusal, nor does what was in it', async () => {
    const claims = { sub: 'SECRET-SUBJECT', aud: 'another', setu_org: 'SECRET-ORGANISATION' };
    const token = await provider.token({ claims });
    const shown = inspect(await refusalOf(token), { depth: 20, showHidden: true });
    for (const part of [...token.split('.'), 'SECRET']) expect(shown).not.toContain(part);
  });
});

describe('The provider', () => {
  it('is asked once for its keys, however many tokens come', async () => {
    const token = await provider.token();
    await Promise.all(Array.from({ length: 20 }, () => tokens.verify(token)));
    expect(provider.asked).toEqual({ discovery: 1, keys: 1 });
  });

  it('may rotate its keys', async () => {
    const before = await provider.token();
    await tokens.verify(before);
    await provider.rotate();
    await tokens.verify(await provider.token());
    await tokens.verify(before);
    expect(provider.asked).toEqual({ discovery: 1, keys: 2 });
  });

  it('is not asked again for each unknown key while it cools down', async () => {
    const cooling = opened(60_000);
    await cooling.verify(await provider.token());
    for (let time = 0; time < 5; time++)
      expect((await refusalOf(await provider.token({ header: { kid: `unknown-${time}` } }), cooling)).reason).toBe(
        'token.forged',
      );
    expect(provider.asked.keys).toBe(1);
  });

  it('that fails is told apart from a wrong token, and is asked again later', async () => {
    const token = await provider.token();
    provider.status = 500;
    expect((await refusalOf(token)).reason).toBe('provider.unreachable');
    provider.status = 200;
    expect((await tokens.verify(token)).subject).toBe('ravi');
  });

  it('that fails is left alone for a while', async () => {
    const patient = opened(0, 60_000);
    provider.status = 500;
    for (let time = 0; time < 5; time++)
      expect((await refusalOf(await provider.token(), patient)).reason).toBe('provider.unreachable');
    expect(provider.asked.discovery).toBe(1);
  });

  it('that is not there is unreachable', async () => {
    const token = await provider.token();
    await provider.stop();
    expect((await refusalOf(token)).reason).toBe('provider.unreachable');
  });

  it.each([
    [{ issuer: 'http://another', jwks_uri: 'http://another/jwks' }],
    [{ jwks_uri: 'http://another/jwks' }],
    [{ issuer: 'same' }],
    [{ issuer: 'same', jwks_uri: 'no address' }],
    [{ issuer: 'same', jwks_uri: 'https://127.0.0.1/jwks' }],
  ])('whose description does not fit is not believed: %j', async (metadata: { issuer?: string; jwks_uri?: string }) => {
    provider.metadata = { ...metadata, ...(metadata.issuer === 'same' && { issuer: provider.issuer }) };
    expect((await refusalOf(await provider.token())).reason).toBe('provider.unreachable');
    expect(provider.asked.keys).toBe(0);
  });
});
