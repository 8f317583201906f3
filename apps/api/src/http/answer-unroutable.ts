import { Concealed } from '@setu/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BadRequest } from './bad-request.js';
import { problemOf } from './problem-of.js';
import { sendProblem } from './send-problem.js';

/** Addresses that the router can do nothing with never come to a handler or a filter: one with a part that is too long names nothing, and a broken one cannot be read. */
export const answerUnroutable = (error: Readonly<{ code: string }>, request: FastifyRequest, reply: FastifyReply): void => {
  const problem = problemOf(error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? new Concealed() : new BadRequest('request.malformed'));
  request.log.info({ method: request.method, route: null, status: problem.status }, 'answered');
  reply.header('X-Content-Type-Options', 'nosniff');
  void sendProblem(reply, problem);
};
