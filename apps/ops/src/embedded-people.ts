import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpsError } from './ops-error.js';

/** Passphrases of the invented people, by their names at the embedded provider. @throws OpsError when Setu was never started on the folder */
export const passphrases = (dataFolder: string): Readonly<Record<string, string>> => {
  const file = join(dataFolder, 'sign-in.json');
  if (!existsSync(file))
    throw new OpsError(
      `There is no ${file}. Start Setu on this folder first (npm start), or set DATA_DIR to the folder it runs on.`,
    );
  const { passphrases: known } = JSON.parse(readFileSync(file, 'utf8')) as Readonly<{
    passphrases: Readonly<Record<string, string>>;
  }>;
  return known;
};
