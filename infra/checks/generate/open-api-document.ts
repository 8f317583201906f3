import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LARGEST = 16 * 1024 * 1024;

/** The description of the HTTP interface, printed by the built API itself: the types of its forms exist only in what the builder makes. */
export const openApiDocument = async (): Promise<string> => {
  await run('npx', ['nest', 'build', 'api']);
  const { stdout } = await run(process.execPath, ['dist/apps/api/main.js', '--openapi'], { maxBuffer: LARGEST });
  return stdout;
};
