import { SignInRequired, type PersonActor } from '@setu/access';
import type { FastifyRequest } from 'fastify';

const ACTORS = new WeakMap<object, PersonActor>();

/** Remembers who makes a request, for as long as the request lives. */
export const rememberSignedIn = (request: FastifyRequest, actor: PersonActor): void => {
  ACTORS.set(request, actor);
};

/** Who makes this request. @throws SignInRequired for a request that was not let in by the guard */
export const signedIn = (request: FastifyRequest): PersonActor => {
  const actor = ACTORS.get(request);
  if (!actor) throw new SignInRequired('token.missing');
  return actor;
};
