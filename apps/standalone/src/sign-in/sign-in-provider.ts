import type { Configuration, Provider } from 'oidc-provider';
import type { InventedPerson } from '../seed/invented-network.js';
import type { SignInSecrets } from './sign-in-secrets.js';
import { loadProvider } from './load-provider.js';
import { SignInStore, type SignInPool } from './sign-in.store.js';

/** Name of the client that people's programs sign in with; a public client, so it has no secret. */
const CLIENT_ID = 'setu';
/** RFC 8707 name of the resource that tokens are for. */
const RESOURCE = 'urn:setu:api';
const AUDIENCE = 'setu-api';

const HOUR_S = 3_600;
const TOKEN_S = 8 * HOUR_S;
const MINUTES_TO_SIGN_IN = 10;

export type SignInProviderParts = Readonly<{
  /** Where it is reached at present. */
  address: string;
  secrets: SignInSecrets;
  people: readonly InventedPerson[];
  /** The id of an invented organisation by its key. */
  organisationId: (key: string) => string;
  pool: SignInPool;
}>;

/**
 * An OpenID Connect provider for invented people: authorization code with PKCE (RFC 7636, S256 only) for one public client, access
 * tokens as signed JWTs (RFC 9068) for the API. Loopback redirects only (RFC 8252 section 7.3).
 */
export const signInProvider = async ({ secrets, people, organisationId, pool }: SignInProviderParts): Promise<Provider> => {
  const personOf = (key: string | undefined): InventedPerson | undefined => people.find((person) => person.key === key);
  const configuration: Configuration = {
    adapter: (model: string) => new SignInStore(pool, model),
    clients: [
      {
        client_id: CLIENT_ID,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: ['http://127.0.0.1/signed-in', 'http://localhost/signed-in'],
      },
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: [secrets.signingKey] },
    cookies: { keys: [...secrets.cookieKeys] },
    pkce: { required: () => true },
    responseTypes: ['code'],
    scopes: ['openid'],
    claims: { openid: ['sub'] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => RESOURCE,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_S,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    ttl: {
      AccessToken: TOKEN_S,
      AuthorizationCode: 60,
      Grant: TOKEN_S,
      IdToken: HOUR_S,
      Interaction: MINUTES_TO_SIGN_IN * 60,
      Session: TOKEN_S,
    },
    interactions: { url: (_, { uid }) => `/oidc/interaction/${uid}` },
    findAccount: (_, sub) => (personOf(sub) ? { accountId: sub, claims: () => ({ sub }) } : undefined),
    extraTokenClaims: (_, token) => {
      const person = personOf('accountId' in token ? token.accountId : undefined);
      return person && { setu_org: organisationId(person.organisation), setu_role: person.role };
    },
  };
  const Loaded = await loadProvider();
  const provider = new Loaded(secrets.issuer, configuration);
  // What it says of its own address follows from headers that are set here, never from the caller's.
  provider.proxy = true;
  return provider;
};
