import { writeGenerated } from './check-generated.js';
import { GENERATED_FILES } from './generated-files.js';

await writeGenerated(process.cwd(), GENERATED_FILES);
for (const { path } of GENERATED_FILES) console.log(`written: ${path}`);
