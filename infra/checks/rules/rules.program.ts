import { checkLintRules } from '../lint/check-lint-rules.js';
import { report } from '../report.js';
import { checkRules } from './check-rules.js';

const found = await report(
  process.cwd(),
  {
    'dependency rules fire, and only where they should': checkRules,
    'lint rules fire, and only where they should': checkLintRules,
  },
  (line) => console.log(line),
);
process.exitCode = found === 0 ? 0 : 1;
