import { checkDocumentLinks } from './document-links.js';
import { checkEsmOnly } from './esm-only.js';
import { checkFileNames } from './file-names.js';
import { checkForeignTraces } from './foreign-traces.js';
import { checkLockFile } from './lock-file.js';
import { report } from './report.js';

const found = await report(
  process.cwd(),
  {
    'names of files and exports': checkFileNames,
    'traces of a workplace, and secrets': checkForeignTraces,
    'links of the documents': checkDocumentLinks,
    'lock file': checkLockFile,
    'packages that tests cannot load': checkEsmOnly,
  },
  (line) => console.log(line),
);
process.exitCode = found === 0 ? 0 : 1;
