import type { FastifyInstance } from 'fastify';
import { BadRequest } from './bad-request.js';
import { problemOf } from './problem-of.js';
import { sendProblem } from './send-problem.js';

/** Addresses of a route as it is declared, "/cases/:id" or "/docs/*". */
const addresses = (route: string): RegExp =>
  new RegExp(
    `^${route
      .replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/:[A-Za-z0-9_]+/g, '[^/]+')
      .replaceAll('*', '.*')}$`,
  );

/** A known address with a method that it does not have is 405 and says which it has (RFC 9110 section 15.5.6). To be called before routes are declared. */
export const refuseOtherMethods = (fastify: FastifyInstance): void => {
  const routes: Readonly<{ pattern: RegExp; methods: readonly string[] }>[] = [];
  const methodsOf = (address: string): readonly string[] =>
    [...new Set(routes.filter(({ pattern }) => pattern.test(address)).flatMap(({ methods }) => methods))].sort();
  fastify.addHook('onRoute', ({ url, method }) => void routes.push({ pattern: addresses(url), methods: [method].flat() }));
  fastify.addHook('onRequest', (request, reply, done) => {
    const allowed = request.is404 ? methodsOf(request.url.split('?', 1)[0]!) : [];
    if (allowed.length === 0 || allowed.includes(request.method)) done();
    else void sendProblem(reply.header('Allow', allowed.join(', ')), problemOf(new BadRequest('request.method-not-allowed')));
  });
};
