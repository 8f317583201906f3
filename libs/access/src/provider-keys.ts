import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { SignInRequired } from './sign-in-required.js';

export type ProviderKeysOptions = Readonly<{
  issuer: string;
  /** How long an unreachable provider is left alone before it is asked again. */
  retryAfterMs?: number;
  timeoutMs?: number;
  /** How soon after fetching its keys an unknown key may lead to another fetch. */
  keyCooldownMs?: number;
}>;

const RETRY_AFTER_MS = 2_000;
const TIMEOUT_MS = 5_000;
const KEY_COOLDOWN_MS = 30_000;

/**
 * The public keys of an OpenID Connect provider. Where they are is asked of the provider when they are first needed (OpenID Connect
 * Discovery 1.0, section 4); they are kept for ten minutes, and fetched again for a key that is not among them. However many
 * requests come, the provider is asked at most once per cooldown.
 */
export class ProviderKeys {
  #keys: Promise<JWTVerifyGetKey> | undefined;
  #failedAt = Number.NEGATIVE_INFINITY;
  readonly #options: Required<ProviderKeysOptions>;

  constructor(options: ProviderKeysOptions) {
    this.#options = { retryAfterMs: RETRY_AFTER_MS, timeoutMs: TIMEOUT_MS, keyCooldownMs: KEY_COOLDOWN_MS, ...options };
  }

  /** @throws SignInRequired provider.unreachable */
  readonly find: JWTVerifyGetKey = async (header, token) => {
    this.#keys ??= this.#discovered();
    return (await this.#keys)(header, token);
  };

  #discovered(): Promise<JWTVerifyGetKey> {
    return this.#discover().catch((error: unknown) => {
      this.#keys = undefined;
      throw error;
    });
  }

  async #discover(): Promise<JWTVerifyGetKey> {
    if (performance.now() - this.#failedAt < this.#options.retryAfterMs) throw new SignInRequired('provider.unreachable');
    const { keyCooldownMs, timeoutMs } = this.#options;
    try {
      return createRemoteJWKSet(await this.#jwksUri(), { cooldownDuration: keyCooldownMs, timeoutDuration: timeoutMs });
    } catch (error) {
      this.#failedAt = performance.now();
      throw new SignInRequired('provider.unreachable', { cause: error });
    }
  }

  async #jwksUri(): Promise<URL> {
    const { issuer, timeoutMs } = this.#options;
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.status !== 200) throw new Error(`discovery answered with status ${response.status}`);
    const metadata: unknown = await response.json();
    const { issuer: named, jwks_uri: jwksUri } = metadata as Readonly<Record<string, unknown>>;
    if (named !== issuer) throw new Error('discovery names another issuer');
    if (typeof jwksUri !== 'string') throw new Error('discovery names no jwks_uri');
    const url = new URL(jwksUri);
    if (url.protocol !== new URL(issuer).protocol) throw new Error('keys and issuer use different protocols');
    return url;
  }
}
