import { randomUUID } from 'node:crypto';
import { LogController, type FastifyBaseLogger } from 'fastify';
import type { Logger } from 'pino';

/**
 * Options that make a Fastify server log through our logger: each line of a request carries its id, which is made here and never
 * taken from the caller. To be used with {@link logRequests}.
 */
export const fastifyLogging = (logger: Logger) => ({
  loggerInstance: logger as FastifyBaseLogger,
  logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
  requestIdHeader: false as const,
  genReqId: (): string => randomUUID(),
});
