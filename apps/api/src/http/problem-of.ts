import { HttpException } from '@nestjs/common';
import { AccessRefused, Concealed, SignInRequired } from '@setu/access';
import {
  EventIdTaken,
  ForeignPosition,
  RevisionConflict,
  StaleRevision,
  StoreRefused,
  StoreUnavailable,
  UnknownEventType,
  UnreadableEvent,
} from '@setu/event-store';
import { DomainError } from '@setu/kernel';
import { ViewBehind, ViewParked } from '@setu/subscriptions';
import { VaultUnavailable } from '@setu/vault';
import { BAD_REQUESTS, BadRequest, type BadRequestCode } from './bad-request.js';
import { problem, type Problem } from './problem.js';
import { filledIn, REFUSAL_SENTENCES } from './refusal-sentences.js';

const NOT_FOUND = problem(
  404,
  'not-found',
  'There is nothing under this address, or nothing that you may know of. Check it, or ask whoever gave it to you.',
);
const FAULT = problem(
  500,
  'server.fault',
  'Something is wrong with the server, not with what you sent. Repeat it with the same Idempotency-Key in some minutes; if that fails, tell your administrator.',
);
const UNKNOWN_YET =
  'It is not known yet whether this was recorded. Repeat it with the same Idempotency-Key: it is recorded once.';

const bad = (code: BadRequestCode, errors: BadRequest['errors'] = []): Problem => {
  const [status, sentence] = BAD_REQUESTS[code];
  return problem(status, code, sentence, errors.length > 0 ? { errors } : {});
};

const BY_STATUS: Readonly<Record<number, BadRequestCode>> = {
  400: 'request.malformed',
  413: 'body.too-large',
  415: 'body.wrong-media-type',
  429: 'request.too-many',
};

/** Statuses of the server itself and of the framework. */
const ofFramework = (error: HttpException): Problem => {
  const status = error.getStatus();
  const code = BY_STATUS[status];
  if (code) return bad(code);
  return status === 404 ? NOT_FOUND : status < 500 ? bad('request.malformed') : FAULT;
};

const refusal = (status: number, error: DomainError, facts: Readonly<Record<string, string>>): Problem => {
  const sentence = REFUSAL_SENTENCES[error.code];
  if (sentence === undefined) return FAULT;
  return problem(
    status,
    error.code,
    filledIn(sentence, facts),
    Object.keys(error.facts).length > 0 ? { facts: error.facts } : {},
  );
};

/** What the caller is told of an error. `facts`: those of a refusal, as they are shown to people. Whatever is not known here is a fault of the server. */
export const problemOf = (error: unknown, facts: Readonly<Record<string, string>> = {}): Problem => {
  if (error instanceof BadRequest) return bad(error.code, error.errors);
  if (error instanceof Concealed) return NOT_FOUND;
  if (error instanceof SignInRequired)
    return problem(error.reason === 'provider.unreachable' ? 503 : 401, error.reason, REFUSAL_SENTENCES[error.reason]!);
  if (error instanceof AccessRefused) return refusal(403, error, facts);
  if (error instanceof StaleRevision) return { ...refusal(412, error, facts), since: error.since };
  if (error instanceof ViewBehind || error instanceof ViewParked) return refusal(503, error, facts);
  if (error instanceof DomainError) return refusal(error.code === 'cursor.invalid' ? 422 : 409, error, facts);
  if (error instanceof EventIdTaken) return bad('idempotency-key.reused');
  if (error instanceof ForeignPosition) return bad('position.foreign');
  if (error instanceof RevisionConflict)
    return problem(
      503,
      'store.busy',
      'Several people are recording in this history at this moment. Repeat it with the same Idempotency-Key.',
    );
  if (error instanceof StoreUnavailable) return problem(503, 'store.unavailable', UNKNOWN_YET);
  if (error instanceof VaultUnavailable) return problem(503, 'vault.unavailable', UNKNOWN_YET);
  if (error instanceof StoreRefused) return FAULT;
  if (error instanceof UnreadableEvent || error instanceof UnknownEventType)
    return problem(
      500,
      'record.unreadable',
      'This history cannot be read as it was written. Nothing was recorded. Tell your administrator at once; do not try to repair it.',
    );
  if (error instanceof HttpException) return ofFramework(error);
  return FAULT;
};
