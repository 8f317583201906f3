import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { NestLog } from '@setu/platform';
import type { WorkerOptions } from './worker-options.js';
import { WorkerModule } from './worker.module.js';

/** Starts the loops. Stop them with `close()`: each finishes the batch it is in and gives its lease back. */
export const createWorker = (options: WorkerOptions): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(WorkerModule.forRoot(options), { logger: new NestLog(options.log), abortOnError: false });
