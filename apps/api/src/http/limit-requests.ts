import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RequestTokens } from '../sign-in/request-tokens.js';
import { BadRequest } from './bad-request.js';
import { problemOf } from './problem-of.js';
import { sendProblem } from './send-problem.js';

const WINDOW = '1 minute';
const MOST_CALLERS = 10_000;
/** Whoever watches the process must not be told that it is ill because it is busy. */
const NOT_COUNTED = /^\/health\//;

/** How many requests a minute one caller has. */
export type RequestLimit = Readonly<{ requestsAMinute: number; tokens: RequestTokens }>;

/**
 * Every caller has so many requests a minute: a person whose token holds by herself, wherever she is, and everything else by its address
 * (IPv6: its /64). Whoever has used them up gets 429 and the seconds until there are new ones; addresses that there are not count as well.
 */
export const limitRequests = async (fastify: FastifyInstance, { requestsAMinute, tokens }: RequestLimit): Promise<void> => {
  const people = new WeakMap<FastifyRequest, string>();
  await fastify.register(rateLimit, { global: false, max: requestsAMinute, timeWindow: WINDOW, cache: MOST_CALLERS });
  const byAddress = fastify.createRateLimit();
  const byPerson = fastify.createRateLimit({ keyGenerator: (request) => people.get(request) ?? '' });

  fastify.addHook('onRequest', async (request, reply) => {
    if (NOT_COUNTED.test(request.routeOptions.url ?? '')) return undefined;
    const person = await tokens.holder(request);
    if (person !== undefined) people.set(request, person);
    const count = await (person === undefined ? byAddress : byPerson)(request);
    if (count.isAllowed) return undefined;
    reply
      .header('X-RateLimit-Limit', count.max)
      .header('X-RateLimit-Remaining', count.remaining)
      .header('X-RateLimit-Reset', count.ttlInSeconds);
    if (!count.isExceeded) return undefined;
    return sendProblem(reply.header('Retry-After', count.ttlInSeconds), problemOf(new BadRequest('request.too-many')));
  });
};
