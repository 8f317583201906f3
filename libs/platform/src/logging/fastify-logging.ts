import { randomUUID } from 'node:crypto';
import { LogController, type FastifyBaseLogger } from 'fastify';
import type { Logger } from 'pino';

/**
 * Options that make a Fastify server log through our logger: each line of a request carries its id, which is made here and never
 * taken from the caller. What the server says of itself, such as where it listens, is for debugging. To be used with {@link logRequests}.
 */
export const fastifyLogging = (logger: Logger) => ({
  loggerInstance: ofServer(logger),
  childLoggerFactory: (_: FastifyBaseLogger, ...given: Parameters<Logger['child']>): FastifyBaseLogger => logger.child(...given),
  logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
  requestIdHeader: false as const,
  genReqId: (): string => randomUUID(),
});

const ofServer = (logger: Logger): FastifyBaseLogger => {
  const quiet: FastifyBaseLogger = Object.assign(Object.create(logger) as Logger, {
    info: logger.debug.bind(logger),
    child: () => quiet,
  });
  return quiet;
};
