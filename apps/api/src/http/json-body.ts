import { NotJson, parseJson, type JsonValue } from '@setu/ledger';
import type { FastifyInstance } from 'fastify';
import { BadRequest } from './bad-request.js';

/** No form of Setu nests deeper than five. */
const DEEPEST = 12;
const DANGEROUS = ['__proto__', 'constructor', 'prototype'];

const inspect = (value: JsonValue, pointer: string, depth: number): void => {
  if (typeof value !== 'object' || value === null) return;
  if (depth > DEEPEST) throw new BadRequest('body.too-deep');
  for (const [key, member] of Object.entries(value)) {
    if (DANGEROUS.includes(key))
      throw new BadRequest('body.invalid', [{ pointer: `${pointer}/${key}`, detail: 'This field is not known here.' }]);
    inspect(member, `${pointer}/${key}`, depth + 1);
  }
};

/** Every form is an object. What is something else is not made into one. */
const requireObject = (value: JsonValue): void => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadRequest('body.invalid', [{ pointer: '', detail: 'This must be an object with the fields that belong here.' }]);
};

/**
 * Content as a JSON object, read strictly: UTF-8, no name twice in an object, no half characters, whole numbers without loss, not nested
 * deeper than 12. An empty body is an empty object.
 * @throws BadRequest
 */
const jsonBody = (body: Uint8Array): JsonValue => {
  if (body.byteLength === 0) return {};
  let value: JsonValue;
  try {
    value = parseJson(body);
  } catch (error) {
    if (error instanceof NotJson) throw new BadRequest(error.reason === 'too-deep' ? 'body.too-deep' : 'body.not-json');
    throw error;
  }
  inspect(value, '', 0);
  requireObject(value);
  return value;
};

/** Makes {@link jsonBody} the only way in which this server reads a body. No body at all is an empty object, too. */
export const readBodiesStrictly = (fastify: FastifyInstance): void => {
  fastify.removeAllContentTypeParsers();
  fastify.addHook('preValidation', (request, _reply, done) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') request.body ??= {};
    done();
  });
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, jsonBody(body as Buffer));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
};
