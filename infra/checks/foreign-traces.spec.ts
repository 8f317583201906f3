import { describe, expect, it } from '@jest/globals';
import { tracesIn } from './foreign-traces.js';

/** Joined here, so that this file does not hold what it forbids. */
const joined = (...parts: string[]) => parts.join('');
const found = (line: string) => tracesIn('a.ts', `fine\n${line}\n`).map(({ where, what }) => `${where} ${what}`);

describe('the check for traces', () => {
  it.each([
    ['a registry', joined('https://registry.', 'npmjs.org/x'), 'names a package registry or mirror'],
    ['a mirror', joined('http://npm.', 'mirror.example/x'), 'names a package registry or mirror'],
    ['a workplace', joined("read('/wo", "rk/main/x')"), 'holds a path of somebody’s workplace'],
    ['a home', joined('see /ho', 'me/asha/notes'), 'holds a path of somebody’s workplace'],
    ['a temporary file', joined('/t', 'mp/out.log'), 'holds a path of somebody’s workplace'],
    ['a private key', joined('-----BEGIN EC PRIVATE', ' KEY-----'), 'holds a private key'],
    ['a secret in code', joined('password', ": 'c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0'"), 'holds what looks like a secret'],
    ['a secret in a setting', joined('OIDC_CLIENT_SECRET', '=Zm9vYmFyYmF6cXV4MTIzNDU2'), 'holds what looks like a secret'],
    [
      'a token',
      joined('ey', 'JhbGciOiJFUzI1NiJ9.ey', 'JzdWIiOiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJl'),
      'holds what looks like an access token',
    ],
    ['a tool', joined('written with Cop', 'ilot'), 'speaks of the tools it was written with'],
  ])('finds %s', (_name, line, what) => {
    expect(found(line)).toEqual([`a.ts:2 this line ${what}`]);
  });

  it.each([
    'const password = randomBytes(24).toString("base64url");',
    'DATABASE_PASSWORD=',
    'worker/work in progress',
    'const token = await signedTokenFor(member);',
  ])('is quiet about %s', (line) => {
    expect(found(line)).toEqual([]);
  });

  it('lets test vectors have invented keys, and nothing else', () => {
    const key = joined('"secret"', ': "e95d256baeeeaa45fad15f4e517a733f"');
    expect(tracesIn('libs/ledger/vectors/keys.json', key)).toEqual([]);
    expect(tracesIn('libs/ledger/src/keys.ts', key)).toHaveLength(1);
    expect(tracesIn('libs/ledger/vectors/keys.json', joined('-----BEGIN EC PRIVATE', ' KEY-----'))).toHaveLength(1);
  });
});
