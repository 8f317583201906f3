import type { FastifyInstance } from 'fastify';

/** The part of a Fastify server that requests are logged through. */
export type RequestHooks = Pick<FastifyInstance, 'addHook'>;

/**
 * One line for each answered request: its id, method, route as it was declared ("/cases/:id"), status and duration. The address as it
 * was asked for, headers and bodies are not logged. Switch Fastify's own lines off (`disableRequestLogging`).
 */
export const logRequests = (server: RequestHooks): void => {
  server.addHook('onResponse', (request, reply, done) => {
    const fields = {
      method: request.method,
      route: request.is404 ? null : (request.routeOptions.url ?? null),
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 10) / 10,
    };
    request.log[reply.statusCode >= 500 ? 'error' : 'info'](fields, 'answered');
    done();
  });
  server.addHook('onRequestAbort', (request, done) => {
    request.log.info(
      { method: request.method, route: request.routeOptions.url ?? null },
      'the caller went away before the answer',
    );
    done();
  });
};
