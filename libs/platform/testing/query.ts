import { Client, type QueryResultRow } from 'pg';

/** One statement on a connection of its own. */
export const query = async <Row extends QueryResultRow>(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> => {
  const client = new Client(url);
  const lost: Error[] = [];
  client.on('error', (error: Error) => lost.push(error));
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
};
