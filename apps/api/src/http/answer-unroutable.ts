import { Concealed } from '@setu/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BadRequest } from './bad-request.js';
import { problemOf } from './problem-of.js';

/** Addresses that the router can do nothing with never come to a handler or a filter: one with a part that is too long names nothing, and a broken one cannot be read. */
export const answerUnroutable = (error: Readonly<{ code: string }>, _request: FastifyRequest, reply: FastifyReply): void => {
  const problem = problemOf(error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? new Concealed() : new BadRequest('request.malformed'));
  void reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
};
