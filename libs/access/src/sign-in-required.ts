/** Why a request is not from somebody who is signed in. */
export const SIGN_IN_REASONS = [
  'token.missing',
  'token.malformed',
  'token.expired',
  'token.not-yet-valid',
  'token.forged',
  'token.wrong-audience',
  'token.wrong-issuer',
  'provider.unreachable',
] as const;
export type SignInReason = (typeof SIGN_IN_REASONS)[number];

/**
 * Nobody is signed in as far as can be told; nothing was read or written. It never carries the token or what was in it.
 * `provider.unreachable` says nothing about the token: it could not be checked, and trying again may help.
 */
export class SignInRequired extends Error {
  override readonly name = 'SignInRequired';

  constructor(
    readonly reason: SignInReason,
    options?: Readonly<{ cause: unknown }>,
  ) {
    super(reason, options);
  }
}
