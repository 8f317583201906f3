import type { FastifyInstance } from 'fastify';

/** What people are shown of persons is kept by no browser and no proxy on the way; what may be kept says so itself. */
export const keepNothing = (fastify: FastifyInstance): void => {
  fastify.addHook('onRequest', (_, reply, done) => {
    reply.header('Cache-Control', 'no-store');
    done();
  });
};
