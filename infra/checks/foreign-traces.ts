import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check, Finding } from './finding.js';
import { repositoryFiles } from './repository-files.js';

// Written so that no pattern matches its own text.
const TRACES: readonly Readonly<{ what: string; pattern: RegExp }>[] = [
  {
    what: 'names a package registry or mirror',
    pattern:
      /registry\.(npmjs|yarnpkg)\.|npm\.pkg\.github|pypi\.org|https?:\/\/[\w.-]*(artifactory|nexus|verdaccio|npm-?proxy|mirror)[\w.-]*/i,
  },
  {
    what: 'holds a path of somebody’s workplace',
    pattern: /(^|[\s'"`(=:])\/(work|root|workspace|home\/\w+|Users\/\w+|tmp\/[\w.-]+)(\/|\b)/,
  },
  { what: 'holds a private key', pattern: /-----BEGIN [A-Z ]{0,20}PRIVATE K[E]Y-----/ },
  {
    what: 'holds what looks like a secret',
    pattern: /(password|passwd|secret|token|api[_-]?key)["']?\s{0,3}[=:]\s{0,3}["'`][A-Za-z0-9+/=_-]{24,}["'`]/i,
  },
  {
    what: 'holds what looks like a secret',
    pattern: /(PASSWORD|SECRET|TOKEN|API_?KEY)=(?=[A-Za-z0-9+/_-]*[0-9])[A-Za-z0-9+/=_-]{20,}/,
  },
  {
    what: 'holds what looks like an access token',
    pattern: /\b(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|npm_[A-Za-z0-9]{30,}|eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})/,
  },
  {
    what: 'speaks of the tools it was written with',
    pattern:
      /\b(cl[a]ude|anthrop[i]c|chat-?gp[t]|open-?a[i]\b|copil[o]t|sub-?ag[e]nts?|language mod[e]ls?|co-authored-b[y]|a[i][- ](generated|assistant|session)|coding sess[i]on|system pr[o]mpt)/i,
  },
];

/** Test vectors hold invented keys on purpose: whoever checks them needs to see them. */
const INVENTED_SECRETS = { in: /^libs\/[a-z-]+\/vectors\//, what: 'holds what looks like a secret' };

/** What in one text gives away where or with what it was written, or must stay secret: one finding for each line and kind. */
export const tracesIn = (file: string, text: string): readonly Finding[] =>
  text.split('\n').flatMap((line, at) =>
    TRACES.filter(({ pattern }) => pattern.test(line))
      .filter(({ what }) => !(what === INVENTED_SECRETS.what && INVENTED_SECRETS.in.test(file)))
      .map(({ what }) => ({
        where: `${file}:${at + 1}`,
        what: `this line ${what}`,
      })),
  );

/** No file of the repository names a registry, a workplace or a tool, or holds a secret. */
export const checkForeignTraces: Check = async (root) => {
  const files = await repositoryFiles(root);
  const findings = await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(join(root, file));
      return bytes.includes(0) ? [] : tracesIn(file, bytes.toString('utf8'));
    }),
  );
  return findings.flat();
};
