import { migrate, type Environment } from '@setu/platform';
import { withDatabase } from '../database/with-database.js';
import { OpsError } from '../ops-error.js';
import type { Terminal } from '../terminal.js';

/** Brings the schema up to date. */
export const migrateCommand = (environment: Environment, { say, tell }: Terminal, begins?: 'a-new-setu'): Promise<void> =>
  withDatabase(
    environment,
    async ({ owner }) => {
      if (owner === undefined) throw new OpsError('Set DATABASE_OWNER_URL: only the owner of the database changes its schema.');
      const { applied, before } = await migrate(owner, { log: tell });
      say(applied.length === 0 ? `Up to date: ${before} steps.` : `Applied ${applied.length}: ${applied.join(', ')}.`);
    },
    begins,
  );
