import { createHash, randomBytes } from 'node:crypto';
import { SignInFailed } from './sign-in-failed.js';

/** Who signs in where. `issuer` without a slash at the end. */
export type SignInOverHttp = Readonly<{ issuer: string; clientId: string; person: string; passphrase: string }>;

const REDIRECT = 'http://127.0.0.1/signed-in';
const MOST_STEPS = 8;
const TIMEOUT_MS = 10_000;

const random = (): string => randomBytes(32).toString('base64url');

/** Follows one sign-in from page to page, as a browser would, with the cookies it was given. */
class Visit {
  readonly #cookies = new Map<string, string>();

  async open(url: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '), accept: 'text/html' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(cookie) ?? [];
      if (name === undefined || value === undefined) continue;
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return response;
  }
}

/** Where an answer leads, as a full address; undefined if it leads nowhere. */
const leadsTo = (response: Response, from: string): string | undefined => {
  const location = response.headers.get('location');
  return location === null ? undefined : new URL(location, from).href;
};

/**
 * Signs an invented person in at the embedded provider, over HTTP as a program of hers would: authorization code with PKCE (RFC 7636),
 * the form filled in. For scripts, the demonstration and tests; people sign in with a browser.
 * @returns the access token
 * @throws SignInFailed
 */
export const signInOverHttp = async ({ issuer, clientId, person, passphrase }: SignInOverHttp): Promise<string> => {
  const visit = new Visit();
  const [verifier, state] = [random(), random()];
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const asked = new URLSearchParams({
    client_id: clientId,
    redirect_uri: REDIRECT,
    response_type: 'code',
    scope: 'openid',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    state,
  });
  let url = `${issuer}/auth?${asked.toString()}`;
  let response = await visit.open(url);
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = leadsTo(response, url);
    if (next?.startsWith(`${REDIRECT}?`))
      return tokenFor(visit, { issuer, clientId, verifier, state }, new URL(next).searchParams);
    if (next !== undefined) {
      url = next;
      response = await visit.open(url);
    } else if (response.status === 200) response = await visit.open(url, { person, passphrase });
    else throw new SignInFailed(response.status === 403 ? 'wrong-passphrase' : 'unexpected-answer');
  }
  throw new SignInFailed('unexpected-answer');
};

const tokenFor = async (
  visit: Visit,
  { issuer, clientId, verifier, state }: Readonly<{ issuer: string; clientId: string; verifier: string; state: string }>,
  answered: URLSearchParams,
): Promise<string> => {
  const code = answered.get('code');
  if (code === null || answered.get('state') !== state) throw new SignInFailed('unexpected-answer');
  const form = { grant_type: 'authorization_code', client_id: clientId, redirect_uri: REDIRECT, code, code_verifier: verifier };
  const response = await visit.open(`${issuer}/token`, form);
  const { access_token: token } = (await response.json()) as Readonly<{ access_token?: unknown }>;
  if (typeof token !== 'string') throw new SignInFailed('unexpected-answer');
  return token;
};
