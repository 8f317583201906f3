import { Catch, Inject, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { Concealed, SignInRequired } from '@setu/access';
import { DomainError } from '@setu/kernel';
import { DatabaseTrouble, LOG, type Log } from '@setu/platform';
import { StoreUnavailable } from '@setu/event-store';
import { ViewBehind } from '@setu/subscriptions';
import { VaultUnavailable } from '@setu/vault';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OrganisationNames } from './organisation-names.js';
import type { Problem } from './problem.js';
import { problemOf } from './problem-of.js';
import { sendProblem } from './send-problem.js';

const RETRY_AFTER_S = '2';
/** Answers that conceal come at multiples of this, so that their time does not tell a case that is there from one that is not. */
const CONCEALED_EVERY_MS = 50;

/** RFC 6750 section 3.1: no error for a request without a token. */
const challenge = ({ reason }: SignInRequired): string =>
  reason === 'token.missing' ? 'Bearer' : 'Bearer error="invalid_token"';

/** Answers every error as problem+json (RFC 9457). Only faults of the server are logged as such, and never with what was sent. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly names: OrganisationNames,
    private readonly trouble: DatabaseTrouble,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const facts = error instanceof DomainError ? await this.names.named(error.facts) : {};
    const problem = problemOf(error, facts);
    this.#logged(request, problem, error);
    if (problem.status === 401 && error instanceof SignInRequired) reply.header('WWW-Authenticate', challenge(error));
    if (problem.status === 503) reply.header('Retry-After', RETRY_AFTER_S);
    if (error instanceof Concealed) await pause(CONCEALED_EVERY_MS - (reply.elapsedTime % CONCEALED_EVERY_MS));
    await sendProblem(reply, problem);
  }

  /** A reader who asks for more than a view has yet is no fault. What ails the database is said once, by its store or here. */
  #logged({ id }: FastifyRequest, { status, code }: Problem, error: unknown): void {
    if (error instanceof VaultUnavailable) this.trouble.tell(error.code ?? error.name);
    if (error instanceof VaultUnavailable || error instanceof StoreUnavailable)
      return this.log.debug({ requestId: id, code, err: error }, 'a request failed by trouble of the database');
    if (error instanceof ViewBehind) this.log.info({ requestId: id, code }, 'a view was not yet where a reader wants it');
    else if (status >= 500) this.log.error({ requestId: id, code, err: error }, 'a request failed');
  }
}
