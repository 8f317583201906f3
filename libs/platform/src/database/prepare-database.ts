import { ROLE_NAMES } from './role-names.js';
import { withClient } from './with-client.js';

const DUPLICATE_DATABASE = '42P04';

/**
 * Creates the database if it is missing, belonging to the owner's role, and lets nobody in but the login roles. May be run again at
 * any time, after {@link prepareRoles}.
 */
export const prepareDatabase = (superuserUrl: string, name: string): Promise<void> =>
  withClient(superuserUrl, 'setu-prepare', async (client) => {
    const database = client.escapeIdentifier(name);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) {
      try {
        await client.query(`create database ${database} owner ${ROLE_NAMES.owner} template template0 encoding 'UTF8'`);
      } catch (error) {
        if ((error as { code?: string }).code !== DUPLICATE_DATABASE) throw error;
      }
    }
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to ${Object.values(ROLE_NAMES).join(', ')}`);
  });
