import { SignInRequired, type Reporter } from '@setu/access';
import type { FastifyRequest } from 'fastify';

const SIGNED_IN = new WeakMap<object, Reporter>();

/** Remembers who makes a request, for as long as the request lives. */
export const rememberSignedIn = (request: FastifyRequest, who: Reporter): void => {
  SIGNED_IN.set(request, who);
};

/** Who makes this request. @throws SignInRequired for a request that was not let in by the guard */
export const signedIn = (request: FastifyRequest): Reporter => {
  const who = SIGNED_IN.get(request);
  if (!who) throw new SignInRequired('token.missing');
  return who;
};
