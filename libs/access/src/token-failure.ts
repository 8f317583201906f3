import { errors } from 'jose';
import { SignInRequired, type SignInReason } from './sign-in-required.js';

const BY_CLAIM: Readonly<Record<string, SignInReason>> = {
  aud: 'token.wrong-audience',
  iss: 'token.wrong-issuer',
  nbf: 'token.not-yet-valid',
};

/** The signature does not hold under a key of the provider, or claims an algorithm that is not accepted. */
const FORGED = [
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];
const MALFORMED = [errors.JWTInvalid, errors.JWSInvalid];

/**
 * What a failed verification means. Errors of the library are not kept as a cause when they speak of the token: some of them carry
 * its content.
 */
export const tokenFailure = (error: unknown): SignInRequired => {
  if (error instanceof SignInRequired) return error;
  if (error instanceof errors.JWTExpired) return new SignInRequired('token.expired');
  if (error instanceof errors.JWTClaimValidationFailed) return new SignInRequired(BY_CLAIM[error.claim] ?? 'token.malformed');
  if (FORGED.some((kind) => error instanceof kind)) return new SignInRequired('token.forged');
  if (MALFORMED.some((kind) => error instanceof kind)) return new SignInRequired('token.malformed');
  return new SignInRequired('provider.unreachable', { cause: error });
};
