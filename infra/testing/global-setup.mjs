import { tsImport } from 'tsx/esm/api';

/** Starts the one PostgreSQL of this run and tells the workers its address, or why there is none: tests that need it then fail. */
export default async function globalSetup() {
  const { startTestServer } = await tsImport('./test-server.ts', import.meta.url);
  const { ADDRESS_VARIABLE, PROBLEM_VARIABLE } = await tsImport('./test-server-address.ts', import.meta.url);
  delete process.env[ADDRESS_VARIABLE];
  delete process.env[PROBLEM_VARIABLE];
  try {
    const server = await startTestServer();
    globalThis.setuTestServer = server;
    process.env[ADDRESS_VARIABLE] = JSON.stringify(server.address);
  } catch (error) {
    process.env[PROBLEM_VARIABLE] = `The PostgreSQL of this test run did not start: ${error.message}`;
    console.error(error);
  }
}
