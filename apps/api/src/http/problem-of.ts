import { HttpException } from '@nestjs/common';
import { AccessRefused, Concealed, SignInRequired } from '@setu/access';
import {
  EventIdTaken,
  ForeignPosition,
  RevisionConflict,
  StaleRevision,
  StoreRefused,
  StoreUnavailable,
  UnknownRevision,
  UnknownEventType,
  UnreadableEvent,
} from '@setu/event-store';
import { DomainError } from '@setu/kernel';
import { UnknownFeedCursor } from '@setu/messaging';
import { ViewBehind, ViewParked } from '@setu/subscriptions';
import { DocumentRefused, DocumentStoreUnavailable, VaultUnavailable } from '@setu/vault';
import { TooManyStreams } from '../changes/too-many-streams.js';
import { BAD_REQUESTS, BadRequest, type BadRequestCode } from './bad-request.js';
import { FAULTS, type FaultCode } from './faults.js';
import { problem, type Problem } from './problem.js';
import { filledIn, REFUSAL_SENTENCES } from './refusal-sentences.js';

const fault = (code: FaultCode): Problem => {
  const [status, sentence] = FAULTS[code];
  return problem(status, code, sentence);
};
const NOT_FOUND = fault('not-found');
const FAULT = fault('server.fault');

const bad = (code: BadRequestCode, errors: BadRequest['errors'] = []): Problem => {
  const [status, sentence] = BAD_REQUESTS[code];
  return problem(status, code, sentence, errors.length > 0 ? { errors } : {});
};

const BY_STATUS: Readonly<Record<number, BadRequestCode>> = {
  400: 'request.malformed',
  405: 'request.method-not-allowed',
  408: 'request.too-slow',
  413: 'body.too-large',
  415: 'body.wrong-media-type',
  429: 'request.too-many',
  431: 'request.headers-too-large',
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
  if (error instanceof DocumentRefused) return bad(`document.${error.reason}`);
  if (error instanceof Concealed) return NOT_FOUND;
  if (error instanceof SignInRequired)
    return problem(error.reason === 'provider.unreachable' ? 503 : 401, error.reason, REFUSAL_SENTENCES[error.reason]!);
  if (error instanceof AccessRefused) return refusal(403, error, facts);
  if (error instanceof UnknownRevision) return refusal(412, error, facts);
  if (error instanceof StaleRevision) return { ...refusal(412, error, facts), since: error.since };
  if (error instanceof ViewBehind || error instanceof ViewParked) return refusal(503, error, facts);
  if (error instanceof DomainError) return refusal(error.code === 'cursor.invalid' ? 422 : 409, error, facts);
  if (error instanceof UnknownFeedCursor) return bad('feed.cursor-unknown');
  if (error instanceof TooManyStreams)
    return error.which === 'of-one-person' ? bad('changes.too-many-of-yours') : fault('changes.too-many');
  if (error instanceof EventIdTaken) return bad('idempotency-key.reused');
  if (error instanceof ForeignPosition) return bad('position.foreign');
  if (error instanceof RevisionConflict) return fault('store.busy');
  if (error instanceof StoreUnavailable) return fault(error.written === 'no' ? 'store.nothing-written' : 'store.unavailable');
  if (error instanceof VaultUnavailable || error instanceof DocumentStoreUnavailable) return fault('vault.unavailable');
  if (error instanceof StoreRefused) return FAULT;
  if (error instanceof UnreadableEvent || error instanceof UnknownEventType) return fault('record.unreadable');
  if (error instanceof HttpException) return ofFramework(error);
  return FAULT;
};
