import type { AccessTokensOptions } from '@setu/access';
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
  /** Who signs people in, if it is not the one of the environment, and how its tokens are verified. */
  provider?: Pick<AccessTokensOptions, 'issuer' | 'keys'>;
  /** Of one caller; 3,000 if left out. */
  requestsAMinute?: number;
  /** Puts further routes on the same server before it is ready, such as the embedded sign-in. */
  mount?: (fastify: FastifyInstance) => Promise<void> | void;
}>;
