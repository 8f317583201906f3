import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import type { Logger } from 'pino';

/**
 * Options that make a Fastify server log through our logger: each line of a request carries its id, which is made here and never
 * taken from the caller. To be used with {@link logRequests}.
 */
export const fastifyLogging = (logger: Logger) => ({
  loggerInstance: logger as FastifyBaseLogger,
  disableRequestLogging: true,
  requestIdHeader: false as const,
  requestIdLogLabel: 'requestId',
  genReqId: (): string => randomUUID(),
});
