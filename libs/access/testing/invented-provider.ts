import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';

/** What a test says of a token; everything else is as it should be. */
export type TokenSpec = Readonly<{
  claims?: Readonly<Record<string, unknown>>;
  /** Claims to leave out. */
  without?: readonly string[];
  header?: Readonly<Record<string, unknown>>;
  alg?: string;
  key?: CryptoKey | Uint8Array;
}>;

/** A small OpenID Connect provider over HTTP that counts what it is asked, for tests of who verifies its tokens. */
export class InventedProvider {
  readonly asked = { discovery: 0, keys: 0 };
  audience = 'setu-api';
  /** Replaces the discovery document. */
  metadata: Readonly<Record<string, unknown>> | undefined;
  status = 200;
  #keys: JWK[] = [];

  private constructor(
    readonly issuer: string,
    readonly server: Server,
    public key: CryptoKey,
    public keyId: string,
  ) {}

  static async start(alg = 'ES256'): Promise<InventedProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const { privateKey } = await generateKeyPair(alg, { extractable: true });
    const provider = new InventedProvider(`http://127.0.0.1:${address.port}/oidc`, server, privateKey, '');
    await provider.rotate(alg);
    server.on('request', (request, response) => {
      const discovery = request.url === '/oidc/.well-known/openid-configuration';
      provider.asked[discovery ? 'discovery' : 'keys']++;
      const answer = discovery
        ? (provider.metadata ?? { issuer: provider.issuer, jwks_uri: `${provider.issuer}/jwks` })
        : { keys: provider.#keys };
      response.writeHead(provider.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
    return provider;
  }

  /** Signs with a new key from now on; keys given out before stay valid. */
  async rotate(alg = 'ES256'): Promise<void> {
    const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
    this.keyId = `key-${this.#keys.length}`;
    this.key = privateKey;
    this.#keys.push({ ...(await exportJWK(publicKey)), kid: this.keyId, alg, use: 'sig' });
  }

  /** An access token as RFC 9068 has it, five minutes long. */
  token({ claims = {}, without = [], header = {}, alg = 'ES256', key = this.key }: TokenSpec = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1_000);
    const all = { iss: this.issuer, aud: this.audience, sub: 'ravi', iat: now, exp: now + 300, ...claims };
    const payload = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
    return new SignJWT(payload).setProtectedHeader({ alg, typ: 'at+jwt', kid: this.keyId, ...header }).sign(key);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
