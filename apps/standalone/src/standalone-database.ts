import { join } from 'node:path';
import {
  migrate,
  prepareDatabase,
  prepareRoles,
  startEmbeddedPostgres,
  type DatabaseUrls,
  type Environment,
  type Log,
  type ServerExit,
} from '@setu/platform';

/** The database that everything runs on. `lost` settles when an embedded server ended without being asked to. */
export type StandaloneDatabase = Readonly<{
  urls: Pick<DatabaseUrls, 'app' | 'vault'>;
  lost: Promise<ServerExit>;
  stop(): Promise<void>;
}>;

const DATABASE = 'setu';
const NEVER = new Promise<never>(() => undefined);

/**
 * Starts the embedded PostgreSQL on the data folder and brings its schema up to date; or takes the database of the environment, which
 * is migrated if the owner's connection string is there.
 * @throws OperatorError
 */
export const standaloneDatabase = async (environment: Environment, log: Log): Promise<StandaloneDatabase> => {
  const { DATABASE_URL: app, VAULT_DATABASE_URL: vault, DATABASE_OWNER_URL: owner } = environment;
  if (app !== undefined && vault !== undefined) {
    if (owner !== undefined) await migrate(owner);
    return { urls: { app, vault }, lost: NEVER, stop: async () => undefined };
  }
  const tell = (line: string): void => log.info({}, line);
  const server = await startEmbeddedPostgres({ dir: join(environment.DATA_DIR, 'postgres'), log: tell });
  try {
    await prepareRoles(server.superuserUrl(), server.passwords);
    await prepareDatabase(server.superuserUrl(), DATABASE);
    await migrate(server.urls(DATABASE).owner, { log: (line) => log.debug({}, line) });
  } catch (error) {
    await server.stop();
    throw error;
  }
  const lost = server.exited.then((exit) => (exit.asked ? NEVER : exit));
  return { urls: server.urls(DATABASE), lost, stop: () => server.stop() };
};
