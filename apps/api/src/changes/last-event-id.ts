import type { FastifyRequest } from 'fastify';
import type { Position } from '@setu/kernel';
import { BadRequest } from '../http/bad-request.js';
import { readSetuPosition, SETU_POSITION } from '../http/setu-position.js';

/** The id of the last message that a reader had, as a browser sends it when it connects again. @throws BadRequest last-event-id.malformed */
export const lastEventId = ({ headers }: Pick<FastifyRequest, 'headers'>): Position | undefined => {
  const id = headers['last-event-id'];
  if (id === undefined || id === '') return undefined;
  if (typeof id !== 'string' || !SETU_POSITION.test(id)) throw new BadRequest('last-event-id.malformed');
  return readSetuPosition(id);
};
