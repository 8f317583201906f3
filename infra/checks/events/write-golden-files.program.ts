import { mkdir } from 'node:fs/promises';
import { GOLDEN_FOLDER, writeMissingGoldenFiles } from './golden-files.js';
import { REGISTERED_EVENTS } from './registered-events.js';

await mkdir(GOLDEN_FOLDER, { recursive: true });
const { written, byHand } = await writeMissingGoldenFiles(
  GOLDEN_FOLDER,
  REGISTERED_EVENTS.flatMap(({ definitions }) => definitions),
);
for (const name of written) console.log(`written: ${GOLDEN_FOLDER}/${name}`);
for (const name of byHand)
  console.log(`missing, and only the event as it was written then can stand there: ${GOLDEN_FOLDER}/${name}`);
process.exitCode = byHand.length === 0 ? 0 : 1;
