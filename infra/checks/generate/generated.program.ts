import { report } from '../report.js';
import { checkGenerated } from './check-generated.js';
import { GENERATED_FILES } from './generated-files.js';

const found = await report(process.cwd(), { 'generated files': checkGenerated(GENERATED_FILES) }, (line) => console.log(line));
process.exitCode = found === 0 ? 0 : 1;
