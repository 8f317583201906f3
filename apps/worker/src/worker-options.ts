import type { Clock, createLogger, Environment } from '@setu/platform';

/** What the worker is put together from. */
export type WorkerOptions = Readonly<{
  environment: Environment;
  log: ReturnType<typeof createLogger>;
  /** Connection strings of setu_app and setu_vault. */
  urls: Readonly<{ app: string; vault: string }>;
  /** The machine's clock if left out. */
  clock?: Clock;
}>;
