import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import type { Pool } from 'pg';
import { CLOCK, type Clock, systemClock } from './config/clock.js';
import { Environment } from './config/environment.js';
import { DatabaseTrouble } from './database/database-trouble.js';
import { createPool } from './database/create-pool.js';
import { APP_POOL, VAULT_POOL } from './database/pool-tokens.js';
import { DatabaseHealth } from './health/database-health.js';
import { LOG } from './logging/log-token.js';
import type { Log } from './logging/log.js';
import { Metrics } from './metrics/metrics.js';

/** What an application brings along. */
export type PlatformOptions = Readonly<{
  /** Name of the process in the server's list of sessions: setu-api, setu-worker. */
  name: string;
  environment: Environment;
  log: Log;
  /** Connection strings; of the environment, or of the embedded PostgreSQL. */
  urls: Readonly<{ app: string; vault: string }>;
  /** The machine's clock if left out. */
  clock?: Clock;
  /** Connections of the application's pool at most; 10 if left out. The vault's has half. */
  connections?: number;
}>;

/**
 * What every application needs, for all its modules: Environment, CLOCK, LOG, Metrics, DatabaseTrouble, APP_POOL, VAULT_POOL, DatabaseHealth and
 * Terminus. The pools are closed last when the application shuts down (`enableShutdownHooks`, or `close`).
 */
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    @Inject(APP_POOL) private readonly app: Pool,
    @Inject(VAULT_POOL) private readonly vault: Pool,
  ) {}

  static forRoot({ name, environment, log, urls, clock = systemClock, connections = 10 }: PlatformOptions): DynamicModule {
    const pool = (url: string, max: number) => () => createPool(url, { applicationName: name, max, log });
    return {
      module: PlatformModule,
      global: true,
      imports: [TerminusModule.forRoot({ logger: false })],
      providers: [
        { provide: Environment, useValue: environment },
        { provide: CLOCK, useValue: clock },
        { provide: LOG, useValue: log },
        { provide: DatabaseTrouble, useFactory: () => new DatabaseTrouble(log) },
        { provide: Metrics, useFactory: () => new Metrics() },
        { provide: APP_POOL, useFactory: pool(urls.app, connections) },
        { provide: VAULT_POOL, useFactory: pool(urls.vault, Math.ceil(connections / 2)) },
        DatabaseHealth,
      ],
      exports: [Environment, CLOCK, LOG, Metrics, DatabaseTrouble, APP_POOL, VAULT_POOL, DatabaseHealth, TerminusModule],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.app.end(), this.vault.end()]);
  }
}
