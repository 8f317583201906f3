import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { BadRequest } from './bad-request.js';
import { problemOf } from './problem-of.js';
import { sendProblem } from './send-problem.js';

const CHARSET = /;\s*charset\s*=\s*"?([^\s;"]*)/i;

const isPlain = ({ 'content-encoding': encoding, 'content-type': type }: IncomingHttpHeaders): boolean =>
  (encoding === undefined || encoding.trim().toLowerCase() === 'identity') &&
  (CHARSET.exec(type ?? '')?.[1] ?? 'utf-8').toLowerCase() === 'utf-8';

/** Content is taken as it is and in UTF-8: what is compressed, or in another character set, is refused (415) before it is read. */
export const requirePlainContent = (fastify: FastifyInstance): void => {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (isPlain(request.headers)) done();
    else void sendProblem(reply, problemOf(new BadRequest('body.wrong-encoding')));
  });
};
