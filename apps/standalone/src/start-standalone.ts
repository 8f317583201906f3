import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '@setu/api';
import { KEYED_DIGEST, type KeyedDigest } from '@setu/directory';
import { DecidedStreams } from '@setu/event-store';
import { createPool, type createLogger, type Environment } from '@setu/platform';
import { createWorker } from '@setu/worker';
import { ADMINISTRATION, ADMINISTRATOR, INVENTED_ORGANISATIONS, INVENTED_PEOPLE } from './seed/invented-network.js';
import { inventedOrganisationId, seedInventedNetwork } from './seed/seed-invented-network.js';
import { mountSignIn } from './sign-in/mount-sign-in.js';
import { signInKeys } from './sign-in/sign-in-keys.js';
import { signInSecrets } from './sign-in/sign-in-secrets.js';
import { StandaloneError } from './standalone-error.js';
import { standaloneDatabase, type StandaloneDatabase } from './standalone-database.js';

/** Setu, running as one process. `lost` settles when its database has ended by itself. */
export type Standalone = Readonly<{ lost: StandaloneDatabase['lost']; stop(): Promise<void> }>;

type Log = ReturnType<typeof createLogger>;

const PEOPLE = [ADMINISTRATOR, ...INVENTED_PEOPLE];
const SIGN_IN_CONNECTIONS = 3;

/**
 * Starts database, worker, API and, unless another provider is configured, the embedded sign-in with the invented network.
 * @throws OperatorError with what to do, or the reason of `interruption`; whatever had been started is stopped again
 */
export const startStandalone = async (environment: Environment, log: Log, interruption: AbortSignal): Promise<Standalone> => {
  if (environment.NODE_ENV === 'production')
    throw new StandaloneError(
      'What is embedded here is for trying out and for development, so it does not start with NODE_ENV=production. Run api and worker by themselves, with a PostgreSQL and an OpenID provider of your own.',
    );
  const database = await standaloneDatabase(environment, log);
  const started: { close(): Promise<unknown> }[] = [];
  const stop = async (): Promise<void> => {
    for (const part of started.splice(0).reverse()) await part.close();
    await database.stop();
  };
  try {
    interruption.throwIfAborted();
    const options = { environment, log, urls: database.urls };
    const api = environment.OIDC_ISSUER === undefined ? await withEmbeddedSignIn(options, started) : await createApi(options);
    started.push(api);
    interruption.throwIfAborted();
    const worker: INestApplicationContext = await createWorker(options);
    started.push(worker);
    interruption.throwIfAborted();
    await api.listen(environment.HTTP_PORT, environment.HTTP_HOST);
    interruption.throwIfAborted();
    return { lost: database.lost, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const withEmbeddedSignIn = async (
  options: Parameters<typeof createApi>[0],
  started: { close(): Promise<unknown> }[],
): Promise<NestFastifyApplication> => {
  const { environment, urls, log } = options;
  const address = `${environment.PUBLIC_URL}/oidc`;
  const secrets = await signInSecrets(
    join(environment.DATA_DIR, 'sign-in.json'),
    PEOPLE.map(({ key }) => key),
    address,
  );
  const { issuer } = secrets;
  const pool = createPool(urls.app, { applicationName: 'setu-sign-in', max: SIGN_IN_CONNECTIONS, log });
  started.push({ close: () => pool.end() });
  const parts = {
    address,
    secrets,
    people: PEOPLE,
    organisations: [ADMINISTRATION, ...INVENTED_ORGANISATIONS],
    organisationId: inventedOrganisationId,
    pool,
  };
  const api = await createApi({
    ...options,
    provider: { issuer, keys: signInKeys(secrets) },
    mount: (fastify) => mountSignIn(fastify, parts),
  });
  await seedInventedNetwork({
    commands: api.get(CommandBus),
    streams: api.get(DecidedStreams),
    digest: api.get<KeyedDigest>(KEYED_DIGEST),
    issuer,
  });
  return api;
};
