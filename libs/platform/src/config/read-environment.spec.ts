import { describe, expect, it } from '@jest/globals';
import { EnvironmentError } from './environment-error.js';
import { onPort } from './on-port.js';
import { readEnvironment } from './read-environment.js';

const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://setu.example',
  DATABASE_URL: 'postgres://setu_app:s3cret@db.example/setu',
  VAULT_DATABASE_URL: 'postgres://setu_vault:s3cret@db.example/setu',
  KEY_FILE: '/etc/setu/vault.key',
  OIDC_ISSUER: 'https://sign-in.example',
  OIDC_AUDIENCE: 'setu-api',
};
const messageFor = (source: Readonly<Record<string, string>>, ...needed: Parameters<typeof readEnvironment>[1][]): string => {
  try {
    readEnvironment(source, ...needed);
  } catch (error) {
    expect(error).toBeInstanceOf(EnvironmentError);
    return (error as Error).message;
  }
  throw new Error('it was taken');
};

describe('The environment', () => {
  it('has defaults that run on a laptop', () => {
    expect(readEnvironment({})).toMatchObject({
      NODE_ENV: 'development',
      HTTP_PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      DATA_DIR: './.setu',
      LOG_LEVEL: 'info',
    });
    expect(readEnvironment({ HTTP_PORT: '' }).HTTP_PORT).toBe(3000);
    expect(Object.isFrozen(readEnvironment({}))).toBe(true);
  });

  it.each([
    ['HTTP_PORT', '70000'],
    ['HTTP_PORT', '80a'],
    ['HTTP_HOST', 'two words'],
    ['PUBLIC_URL', 'ftp://setu.example'],
    ['PUBLIC_URL', 'https://setu.example/'],
    ['DATABASE_URL', 'mysql://s3cret@db'],
    ['NODE_ENV', 'staging'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TRUST_PROXY', '0.0.0.0/0'],
    ['TRUST_PROXY', 'loopback,proxy.example'],
  ])('%s=%s is named with what is allowed, and not shown', (variable, value) => {
    const message = messageFor({ [variable]: value });
    expect(message).toMatch(new RegExp(`^  ${variable} must be `, 'm'));
    expect(message).not.toContain(value);
  });

  it('takes addresses, networks and the usual names for proxies', () => {
    for (const proxies of ['10.0.0.7', '10.0.0.0/8,fd00::/8', 'loopback'])
      expect(readEnvironment({ TRUST_PROXY: proxies }).TRUST_PROXY).toBe(proxies);
    expect(readEnvironment({}).TRUST_PROXY).toBeUndefined();
  });

  it('names everything that is wrong at once', () => {
    expect(messageFor({ HTTP_PORT: 'x', LOG_LEVEL: 'y' }).match(/ must be /g)).toHaveLength(2);
  });

  it('wants pairs together', () => {
    expect(messageFor({ DATABASE_URL: PRODUCTION.DATABASE_URL })).toContain('VAULT_DATABASE_URL must be set as well');
    expect(messageFor({ OIDC_AUDIENCE: 'x' })).toContain('OIDC_ISSUER must be set as well');
  });

  it('in production embeds nothing and speaks https', () => {
    expect(readEnvironment(PRODUCTION).NODE_ENV).toBe('production');
    for (const variable of ['PUBLIC_URL', 'KEY_FILE'] as const) {
      const { [variable]: _, ...rest } = PRODUCTION;
      expect(messageFor(rest)).toContain(`${variable} must be set with NODE_ENV=production`);
    }
    expect(messageFor({ ...PRODUCTION, OIDC_ISSUER: 'http://sign-in.example' })).toContain('OIDC_ISSUER must be a https address');
    expect(readEnvironment({ NODE_ENV: 'production' }, []).NODE_ENV).toBe('production');
  });

  it('moves to another port, and its local address with it', () => {
    expect(onPort(readEnvironment({}), 4000)).toMatchObject({ HTTP_PORT: 4000, PUBLIC_URL: 'http://localhost:4000' });
    expect(onPort(readEnvironment({ PUBLIC_URL: 'https://setu.example' }), 4000)).toMatchObject({
      HTTP_PORT: 4000,
      PUBLIC_URL: 'https://setu.example',
    });
  });
});
