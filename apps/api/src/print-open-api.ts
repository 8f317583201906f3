import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger, readEnvironment } from '@setu/platform';
import { ApiModule } from './api.module.js';
import { openApi } from './open-api.js';

/** Prints the description of the HTTP interface. Nothing is started and nothing is connected to: the modules are only looked at. */
export const printOpenApi = async (): Promise<void> => {
  const environment = readEnvironment({});
  const options = { environment, log: createLogger('silent'), urls: { app: '', vault: '' } };
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.forRoot(options), new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  process.stdout.write(`${JSON.stringify(openApi(app), null, 2)}\n`);
};
