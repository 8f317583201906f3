import { ADMINISTRATION, ADMINISTRATOR, INVENTED_ORGANISATIONS, INVENTED_PEOPLE } from './seed/invented-network.js';

const nameOf = (key: string): string =>
  key === ADMINISTRATION.key
    ? ADMINISTRATION.name
    : (INVENTED_ORGANISATIONS.find((organisation) => organisation.key === key)?.name ?? key);

const people = (): readonly string[] =>
  [ADMINISTRATOR, ...INVENTED_PEOPLE].map(
    ({ key, role, organisation }) => `  ${key.padEnd(10)}${role.padEnd(24)}${nameOf(organisation)}`,
  );

/** What somebody who has just started Setu needs to know next. */
export const welcomeText = (url: string, dataFolder: string, embeddedSignIn: boolean): string =>
  [
    '',
    `Setu runs on ${url}`,
    '',
    `  What it understands   ${url}/docs`,
    `  Is it well?           ${url}/health/ready`,
    `  Its data              ${dataFolder} (stop with Ctrl+C; it goes on where it was)`,
    '',
    ...(embeddedSignIn
      ? [
          'Everybody and every place in it is invented. Do not enter anything about a real person.',
          '',
          ...people(),
          '',
          'Next, in another terminal:',
          '  npm run demo                 plays a disputed handover, step by step',
          '  npm run ops -- token sunita  signs in as Sunita and prints her access token',
          `  curl -H "Authorization: Bearer $(npm run --silent ops -- token sunita)" ${url}/custody-board`,
          '',
        ]
      : []),
  ].join('\n');
