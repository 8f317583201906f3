import { ESLint, type Linter } from 'eslint';
import type { Check, Finding } from '../finding.js';
import { ALLOWED_LINT, FORBIDDEN_LINT, type ForbiddenLint, type LintProbe } from './lint-probes.js';

const told = (message: Linter.LintMessage, says: string): boolean => message.ruleId === says || message.message.startsWith(says);

/** Which of these texts the lint rules of the project judge otherwise than expected. Texts are judged as if they stood in an existing file. */
export const lintFindings = async (
  root: string,
  forbidden: readonly ForbiddenLint[],
  allowed: readonly LintProbe[],
): Promise<readonly Finding[]> => {
  const eslint = new ESLint({ cwd: root });
  const messages = async ({ file, source }: LintProbe) =>
    (await eslint.lintText(source, { filePath: file })).flatMap((result) => result.messages);
  const findings: Finding[] = [];
  for (const { file, source, says } of forbidden) {
    const fired = (await messages({ file, source })).some((message) => told(message, says));
    if (!fired) findings.push({ where: `eslint.config.mjs, ${file}`, what: `"${says}" is silent about: ${source}` });
  }
  for (const { file, source } of allowed) {
    for (const { ruleId, message } of await messages({ file, source }))
      findings.push({
        where: `eslint.config.mjs, ${file}`,
        what: `refuses what is allowed: ${source} (${ruleId ?? 'parser'}: ${message})`,
      });
  }
  return findings;
};

/** Proves that the lint rules this project relies on fire on what they forbid and are quiet about what is allowed. */
export const checkLintRules: Check = (root) => lintFindings(root, FORBIDDEN_LINT, ALLOWED_LINT);
