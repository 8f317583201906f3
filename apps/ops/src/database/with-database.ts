import { join } from 'node:path';
import {
  holdsEmbeddedPostgres,
  prepareDatabase,
  prepareRoles,
  runningEmbeddedPostgres,
  startEmbeddedPostgres,
  type Environment,
} from '@setu/platform';
import { OpsError } from '../ops-error.js';

/** Connection strings of the database that a command works on. `owner` may be missing where only its owner migrates. */
export type OpsDatabase = Readonly<{ app: string; vault: string; owner?: string }>;

const DATABASE = 'setu';

/**
 * Runs `work` on the database of the environment, or on the embedded one of the data folder: beside a Setu that is running there, or
 * by itself for as long as the work takes. A folder without a database stays as it is, unless the command is one that begins a new Setu.
 * @throws OpsError there is no database
 */
export const withDatabase = async <T>(
  environment: Environment,
  work: (database: OpsDatabase) => Promise<T>,
  begins: 'a-new-setu' | 'nothing' = 'nothing',
): Promise<T> => {
  const { DATABASE_URL: app, VAULT_DATABASE_URL: vault, DATABASE_OWNER_URL: owner, NODE_ENV: mode } = environment;
  if (app !== undefined && vault !== undefined) return work({ app, vault, ...(owner !== undefined && { owner }) });
  if (mode === 'production')
    throw new OpsError('Set DATABASE_URL and VAULT_DATABASE_URL: with NODE_ENV=production nothing is embedded.');
  const folder = join(environment.DATA_DIR, 'postgres');
  if (begins === 'nothing' && !holdsEmbeddedPostgres(folder))
    throw new OpsError(
      `There is no database of Setu in ${environment.DATA_DIR}, and none was made. Set DATA_DIR to the folder that Setu runs on, or DATABASE_URL and VAULT_DATABASE_URL to its server; a new folder is made by npm start.`,
    );
  const running = runningEmbeddedPostgres(folder);
  if (running) return work(running(DATABASE));
  const server = await startEmbeddedPostgres({ dir: folder });
  try {
    await prepareRoles(server.superuserUrl(), server.passwords);
    await prepareDatabase(server.superuserUrl(), DATABASE);
    return await work(server.urls(DATABASE));
  } finally {
    await server.stop();
  }
};
