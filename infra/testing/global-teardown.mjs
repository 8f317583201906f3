/** Stops the PostgreSQL of this run and deletes its data. */
export default async function globalTeardown() {
  await globalThis.setuTestServer?.stop();
}
