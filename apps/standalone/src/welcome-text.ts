import { join } from 'node:path';
import { Environment } from '@setu/platform';
import { ADMINISTRATION, ADMINISTRATOR, INVENTED_ORGANISATIONS, INVENTED_PEOPLE } from './seed/invented-network.js';

const nameOf = (key: string): string =>
  key === ADMINISTRATION.key
    ? ADMINISTRATION.name
    : (INVENTED_ORGANISATIONS.find((organisation) => organisation.key === key)?.name ?? key);

const people = (): readonly string[] =>
  [ADMINISTRATOR, ...INVENTED_PEOPLE].map(
    ({ key, role, organisation }) => `  ${key.padEnd(10)}${role.padEnd(24)}${nameOf(organisation)}`,
  );

const DEFAULTS = new Environment();

/** The settings with which a further command finds this very Setu, as they are written before it. */
const settingsFor = ({ HTTP_PORT: port, DATA_DIR: folder, PUBLIC_URL: url }: Environment): string =>
  [
    ...(port === DEFAULTS.HTTP_PORT ? [] : [`HTTP_PORT=${port} `]),
    ...(url === `http://localhost:${port}` ? [] : [`PUBLIC_URL=${url} `]),
    ...(folder === DEFAULTS.DATA_DIR ? [] : [`DATA_DIR=${folder} `]),
  ].join('');

/** What somebody who has just started Setu needs to know next. */
export const welcomeText = (environment: Environment): string => {
  const { PUBLIC_URL: url, DATA_DIR: folder, OIDC_ISSUER: issuer } = environment;
  const settings = settingsFor(environment);
  return [
    '',
    `Setu runs on ${url}`,
    '',
    `  What it understands   ${url}/docs`,
    `  Is it well?           ${url}/health/ready`,
    `  Its data              ${folder} (stop with Ctrl+C; it goes on where it was)`,
    ...(issuer === undefined
      ? [
          `  Its passphrases       ${join(folder, 'sign-in.json')}`,
          '',
          'Everybody and every place in it is invented. Do not enter anything about a real person.',
          '',
          ...people(),
          '',
          'Next, in another terminal, in this folder:',
          '',
          '  Play a disputed handover here, step by step:',
          `    ${settings}npm run demo -- --scenario disputed-handover --url ${url}`,
          '  Sign in as Sunita, and see who is responsible for whom:',
          `    TOKEN=$(${settings}npm run --silent ops -- token sunita)`,
          `    curl -H "Authorization: Bearer $TOKEN" ${url}/custody-board`,
        ]
      : []),
    '',
    '',
  ].join('\n');
};
