import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './data-folder.js';

/** Whether an embedded PostgreSQL was ever made on `dir`. Looks, and creates nothing. */
export const holdsEmbeddedPostgres = (dir: string): boolean => existsSync(join(dataFolder(dir), 'PG_VERSION'));
