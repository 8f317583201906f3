import type { FastifyReply } from 'fastify';
import type { Problem } from './problem.js';

/** Answers with an error as problem+json (RFC 9457), which nobody keeps. */
export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply =>
  reply
    .header('Cache-Control', 'no-store')
    .status(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
