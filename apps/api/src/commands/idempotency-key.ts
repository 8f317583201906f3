import type { FastifyRequest } from 'fastify';
import { BadRequest } from '../http/bad-request.js';

/** What an Idempotency-Key looks like. */
export const IDEMPOTENCY_KEY = /^[A-Za-z0-9_-]{8,128}$/;

/** The caller's name for a writing request. @throws BadRequest idempotency-key.missing, idempotency-key.malformed */
export const idempotencyKey = ({ headers }: Pick<FastifyRequest, 'headers'>): string => {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') throw new BadRequest('idempotency-key.missing');
  if (typeof key !== 'string' || !IDEMPOTENCY_KEY.test(key)) throw new BadRequest('idempotency-key.malformed');
  return key;
};
