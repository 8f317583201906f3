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
  const { passphrases: known } = contentOf(file);
  if (typeof known !== 'object') throw damaged(file);
  return known;
};

/** The message of a parser quotes what it read, and this file holds secrets: no cause. */
const contentOf = (file: string): Readonly<{ passphrases?: Readonly<Record<string, string>> }> => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof contentOf>;
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged(file);
    throw error;
  }
};

const damaged = (file: string): OpsError => new OpsError(`The file ${file} is damaged: put it back from a backup.`);
