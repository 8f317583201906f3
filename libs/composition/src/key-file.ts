import { join } from 'node:path';
import type { Environment } from '@setu/platform';

/** Where the key encryption key of the vault lies: KEY_FILE, or vault.key in the data folder. */
export const keyFileOf = ({ KEY_FILE: keyFile, DATA_DIR: folder }: Environment): string => keyFile ?? join(folder, 'vault.key');
