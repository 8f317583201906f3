import { Client } from 'pg';

/** Runs work on a connection of its own and closes it, whatever happens. */
export const withClient = async <T>(url: string, applicationName: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url, application_name: applicationName, connectionTimeoutMillis: 10_000 });
  let lost: Error | undefined;
  client.on('error', (error: Error) => (lost = error));
  await client.connect();
  try {
    return await work(client);
  } catch (error) {
    throw lost ?? error;
  } finally {
    await client.end();
  }
};
