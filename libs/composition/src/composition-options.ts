import type { Clock, Environment, Log } from '@setu/platform';

/** What every process of Setu is put together from. */
export type CompositionOptions = Readonly<{
  /** Name of the process in the database server's list of sessions: setu-api, setu-worker. */
  name: string;
  environment: Environment;
  log: Log;
  /** Connection strings of setu_app and setu_vault. */
  urls: Readonly<{ app: string; vault: string }>;
  /** The machine's clock if left out. */
  clock?: Clock | undefined;
  /** Whether this process also runs the subscriptions; the worker does, all others only ask. */
  runsSubscriptions: boolean;
  /** Whether commands are only rehearsed: decided by the rules on what is recorded, and nothing is written. */
  rehearsal?: boolean | undefined;
}>;
