import type { Clock, createLogger, Environment } from '@setu/platform';
import type { FastifyInstance } from 'fastify';

/** What the HTTP edge is put together from. */
export type ApiOptions = Readonly<{
  environment: Environment;
  log: ReturnType<typeof createLogger>;
  /** Connection strings of setu_app and setu_vault. */
  urls: Readonly<{ app: string; vault: string }>;
  /** The machine's clock if left out. */
  clock?: Clock;
  /** Of one caller; 3,000 if left out. */
  requestsAMinute?: number;
  /** Puts further routes on the same server before it is ready, such as the embedded sign-in. */
  mount?: (fastify: FastifyInstance) => Promise<void> | void;
}>;
