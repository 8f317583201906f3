import { SignInFailed, signInOverHttp } from '@setu/access';
import type { Environment } from '@setu/platform';
import { passphrases } from '../embedded-people.js';
import { OpsError } from '../ops-error.js';
import type { Terminal } from '../terminal.js';

const CLIENT = 'setu';

/** Signs an invented person in at the embedded provider and prints her access token, nothing else. */
export const tokenCommand = async (person: string, environment: Environment, { say }: Terminal): Promise<void> => {
  const known = passphrases(environment.DATA_DIR);
  const passphrase = known[person];
  if (passphrase === undefined)
    throw new OpsError(`Nobody is called ${person} here. Choose one of: ${Object.keys(known).join(', ')}.`);
  const issuer = `${environment.PUBLIC_URL}/oidc`;
  try {
    say(await signInOverHttp({ issuer, clientId: CLIENT, person, passphrase }));
  } catch (error) {
    throw new OpsError(whyNot(error, environment), { cause: error });
  }
};

const whyNot = (error: unknown, { PUBLIC_URL: url, DATA_DIR: folder }: Environment): string => {
  if (!(error instanceof SignInFailed))
    return `Nobody answers at ${url}. Is Setu running there (npm start)? If it uses another address, set PUBLIC_URL or HTTP_PORT as for npm start.`;
  return error.reason === 'wrong-passphrase'
    ? `The Setu at ${url} has other passphrases than ${folder}. Set DATA_DIR to the folder that it runs on.`
    : `Setu runs at ${url}, but could not sign her in. See what it logs, and ${url}/health/ready, then try again.`;
};
