import { query } from '../../../libs/platform/testing/query.js';
import type { RunningNetwork } from './running-network.js';

type Table = Readonly<{ schema: string; name: string }>;
type Column = Readonly<{ name: string; type: string }>;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const identifier = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A column as text; bytes as the characters they spell, so that words inside JSON bytes are found. */
const asText = ({ name, type }: Column): string =>
  type === 'bytea' ? `encode(${identifier(name)}, 'escape')` : `${identifier(name)}::text`;

/**
 * Everything that API and worker have left behind, by the place where it lies: every row of every table of every schema, the logs, the metrics.
 * The server's own catalogue is left out.
 */
export const everythingWritten = async (network: RunningNetwork): Promise<ReadonlyMap<string, string>> => {
  const { owner } = network.database.urls;
  const tables = await query<Table>(
    owner,
    `select schemaname as schema, tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const written = new Map<string, string>();
  for (const { schema, name } of tables) {
    const columns = await query<Column>(
      owner,
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = ${literal(schema)} and table_name = ${literal(name)}`,
    );
    const rows = await query<Readonly<{ row: string }>>(
      owner,
      `select concat_ws(' ', ${columns.map(asText).join(', ')}) as row from ${identifier(schema)}.${identifier(name)}`,
    );
    written.set(`table ${schema}.${name}`, rows.map(({ row }) => row).join('\n'));
  }
  written.set('log', network.logged);
  written.set('metrics', (await network.administrator.get('/metrics').expect(200)).text);
  return written;
};
