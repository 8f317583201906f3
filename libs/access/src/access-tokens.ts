import { jwtVerify, type JWTPayload } from 'jose';
import { ProviderKeys } from './provider-keys.js';
import { SignInRequired } from './sign-in-required.js';
import { tokenFailure } from './token-failure.js';
import type { VerifiedToken } from './verified-token.js';

export type AccessTokensOptions = Readonly<{ issuer: string; audience: string; keys?: Pick<ProviderKeys, 'find'> }>;

/** Asymmetric only: nobody who can verify a token can make one. Never `none`, never a shared secret. */
const ALGORITHMS = ['ES256', 'EdDSA', 'PS256', 'RS256'];
const CLOCK_TOLERANCE_S = 30;
const LONGEST_TOKEN = 8_192;

const text = (claim: unknown): string | undefined => (typeof claim === 'string' && claim !== '' ? claim : undefined);

/**
 * Verifies access tokens: JWTs by RFC 9068 (`typ` is at+jwt, so that no other token of the provider passes for one), signed by a key
 * of the issuer, for this audience, in force now with 30 s of tolerance. RFC 8725 is followed throughout.
 */
export class AccessTokens {
  readonly #keys: Pick<ProviderKeys, 'find'>;

  constructor(readonly options: AccessTokensOptions) {
    this.#keys = options.keys ?? new ProviderKeys({ issuer: options.issuer });
  }

  /** @throws SignInRequired with the reason; the token is neither logged nor echoed. */
  async verify(token: string): Promise<VerifiedToken> {
    if (token === '') throw new SignInRequired('token.missing');
    if (token.length > LONGEST_TOKEN) throw new SignInRequired('token.malformed');
    const { iss, sub, ...claims } = await this.#claimsOf(token);
    const [issuer, subject] = [text(iss), text(sub)];
    if (issuer === undefined || subject === undefined) throw new SignInRequired('token.malformed');
    return { issuer, subject, orgRef: text(claims['setu_org']), role: text(claims['setu_role']) };
  }

  async #claimsOf(token: string): Promise<JWTPayload> {
    const { issuer, audience } = this.options;
    try {
      const { payload } = await jwtVerify(token, this.#keys.find, {
        issuer,
        audience,
        algorithms: ALGORITHMS,
        typ: 'at+jwt',
        clockTolerance: CLOCK_TOLERANCE_S,
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      return payload;
    } catch (error) {
      throw tokenFailure(error);
    }
  }
}
