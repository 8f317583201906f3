import { createLogger, EnvironmentError, OperatorError, readEnvironment } from '@setu/platform';
import { createWorker } from './create-worker.js';

/** Starts the worker by itself, against a PostgreSQL that is there already. */
const start = async (): Promise<void> => {
  const environment = readEnvironment(undefined, ['DATABASE_URL', 'VAULT_DATABASE_URL', 'KEY_FILE']);
  const { DATABASE_URL: app, VAULT_DATABASE_URL: vault } = environment;
  if (app === undefined || vault === undefined)
    throw new EnvironmentError([
      { variable: 'DATABASE_URL', allowed: 'set, and so must VAULT_DATABASE_URL; for everything embedded, run `npm start`' },
    ]);
  const worker = await createWorker({ environment, log: createLogger(environment.LOG_LEVEL), urls: { app, vault } });
  worker.enableShutdownHooks();
};

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof OperatorError ? error.message : 'The worker could not start; see the log.'}\n`);
  process.exitCode = 1;
});
