import { Catch, Inject, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { DomainError } from '@setu/kernel';
import { LOG, type Log } from '@setu/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OrganisationNames } from './organisation-names.js';
import { problemOf } from './problem-of.js';

const RETRY_AFTER_S = '2';

/** Answers every error as problem+json (RFC 9457). Only faults of the server are logged as such, and never with what was sent. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly names: OrganisationNames,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const facts = error instanceof DomainError ? await this.names.named(error.facts) : {};
    const problem = problemOf(error, facts);
    if (problem.status >= 500) this.log.error({ requestId: request.id, code: problem.code, err: error }, 'a request failed');
    if (problem.status === 401) reply.header('WWW-Authenticate', 'Bearer');
    if (problem.status === 503 || problem.status === 429) reply.header('Retry-After', RETRY_AFTER_S);
    reply.header('Cache-Control', 'no-store');
    await reply.status(problem.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}
