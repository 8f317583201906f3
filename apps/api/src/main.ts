import { createLogger, EnvironmentError, OperatorError, readEnvironment } from '@setu/platform';
import { createApi } from './create-api.js';
import { printOpenApi } from './print-open-api.js';

/** Starts the HTTP edge by itself, against a PostgreSQL and an OpenID provider that are there already. */
const start = async (): Promise<void> => {
  const environment = readEnvironment();
  const { DATABASE_URL: app, VAULT_DATABASE_URL: vault, OIDC_ISSUER: issuer } = environment;
  if (app === undefined || vault === undefined || issuer === undefined)
    throw new EnvironmentError([
      {
        variable: 'DATABASE_URL',
        allowed: 'set, and so must VAULT_DATABASE_URL and OIDC_ISSUER; for everything embedded, run `npm start`',
      },
    ]);
  const log = createLogger(environment.LOG_LEVEL);
  const api = await createApi({ environment, log, urls: { app, vault } });
  api.enableShutdownHooks();
  await api.listen(environment.HTTP_PORT, environment.HTTP_HOST);
};

const run = process.argv.includes('--openapi') ? printOpenApi : start;

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof OperatorError ? error.message : 'Setu could not start; see the log.'}\n`);
  process.exitCode = 1;
});
