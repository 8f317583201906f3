import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Reporter } from '@setu/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { signedIn } from '../sign-in/signed-in.js';

/** A request of somebody who is signed in, and the answer to it. */
export type Exchange = Reporter & Readonly<{ request: FastifyRequest; reply: FastifyReply }>;

/** Gives a handler the {@link Exchange}. */
export const OfExchange = createParamDecorator((_: unknown, context: ExecutionContext): Exchange => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { request, reply: context.switchToHttp().getResponse<FastifyReply>(), ...signedIn(request) };
});
