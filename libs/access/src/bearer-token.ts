import { SignInRequired } from './sign-in-required.js';

/** RFC 6750 section 2.1: one scheme, one token of its alphabet. */
const BEARER = /^Bearer +([A-Za-z0-9\-._~+/]+=*)$/i;

/** The token of an Authorization header. @throws SignInRequired token.missing, token.malformed */
export const bearerToken = (authorization: string | undefined): string => {
  if (authorization === undefined || authorization === '') throw new SignInRequired('token.missing');
  const token = BEARER.exec(authorization)?.[1];
  if (token === undefined) throw new SignInRequired('token.malformed');
  return token;
};
