import type { INestApplicationContext } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CompositionModule } from '@setu/composition';
import { createLogger, NestLog, type Clock, type Environment } from '@setu/platform';
import type { OpsDatabase } from './with-database.js';
import { withDatabase } from './with-database.js';

@Module({})
class OpsModule {}

/** `clock`: the machine's if left out. `rehearsal`: commands are decided by the rules on what is recorded, and nothing is written. */
export type ApplicationOptions = Readonly<{ clock?: Clock; rehearsal?: boolean }>;

/** Runs `work` with everything of Setu put together, but no request taken and no subscription run. Only warnings are logged. */
export const withApplication = <T>(
  environment: Environment,
  work: (application: INestApplicationContext, database: OpsDatabase) => Promise<T>,
  { clock, rehearsal }: ApplicationOptions = {},
): Promise<T> =>
  withDatabase(environment, async (database) => {
    const log = createLogger(environment.LOG_LEVEL === 'info' ? 'warn' : environment.LOG_LEVEL);
    const composition = CompositionModule.forRoot({
      name: 'setu-ops',
      environment,
      log,
      urls: database,
      runsSubscriptions: false,
      clock,
      rehearsal,
    });
    const application = await NestFactory.createApplicationContext(
      { module: OpsModule, imports: [composition] },
      { logger: new NestLog(log), abortOnError: false },
    );
    try {
      return await work(application, database);
    } finally {
      await application.close();
    }
  });
