import type { ClientBase } from 'pg';
import type { Columns } from '../views/row-change.js';
import { liveTable, nextTable } from '../views/table-naming.js';
import type { TableComparison } from './rebuild-record.js';

const KEYS_SHOWN = 20;

const primaryKey = async (client: ClientBase, table: string): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `SELECT quote_ident(a.attname) AS name FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
      WHERE i.indrelid = $1::regclass AND i.indisprimary ORDER BY array_position(i.indkey::int2[], a.attnum)`,
    [liveTable(table)],
  );
  if (rows.length === 0) throw new Error(`view table ${table} has no primary key`);
  return rows.map(({ name }) => name);
};

const compared = async (client: ClientBase, table: string): Promise<TableComparison> => {
  const [live, next] = [liveTable(table), nextTable(table)];
  const key = (await primaryKey(client, table)).join(', ');
  const { rows: counts } = await client.query<{ live: string; next: string; only_live: string; only_next: string }>(
    `SELECT (SELECT count(*) FROM ${live}) AS live, (SELECT count(*) FROM ${next}) AS next,
            (SELECT count(*) FROM (TABLE ${live} EXCEPT TABLE ${next}) l) AS only_live,
            (SELECT count(*) FROM (TABLE ${next} EXCEPT TABLE ${live}) n) AS only_next`,
  );
  const { rows: keys } = await client.query<{ key: Columns }>(
    `SELECT to_jsonb(k) AS key FROM (
       SELECT ${key} FROM (TABLE ${live} EXCEPT TABLE ${next}) l
       UNION SELECT ${key} FROM (TABLE ${next} EXCEPT TABLE ${live}) n
       ORDER BY ${key} LIMIT ${KEYS_SHOWN}) k`,
  );
  const count = counts[0]!;
  return {
    table,
    liveRows: Number(count.live),
    rebuiltRows: Number(count.next),
    onlyLive: Number(count.only_live),
    onlyRebuilt: Number(count.only_next),
    firstKeys: keys.map((row) => row.key),
  };
};

/** The tables that a rebuild fills beside the live ones, of the same form. */
export class NextTables {
  constructor(private readonly tables: readonly string[]) {}

  /** Makes them new and empty; what an interrupted rebuild left behind goes. */
  async create(client: ClientBase): Promise<void> {
    await this.drop(client);
    for (const table of this.tables)
      await client.query(`CREATE TABLE ${nextTable(table)} (LIKE ${liveTable(table)} INCLUDING ALL)`);
  }

  async drop(client: ClientBase): Promise<void> {
    for (const table of this.tables) await client.query(`DROP TABLE IF EXISTS ${nextTable(table)}`);
  }

  /** Compares row by row, both ways. */
  async compare(client: ClientBase): Promise<readonly TableComparison[]> {
    const comparisons: TableComparison[] = [];
    for (const table of this.tables) comparisons.push(await compared(client, table));
    return comparisons;
  }

  /** Puts them in the place of the live ones, which go. Readers see the one or the other, never neither. */
  async switchOver(client: ClientBase): Promise<void> {
    await client.query(`LOCK TABLE ${this.tables.map(liveTable).join(', ')} IN ACCESS EXCLUSIVE MODE`);
    for (const table of this.tables) {
      await client.query(`DROP TABLE ${liveTable(table)}`);
      await client.query(`ALTER TABLE ${nextTable(table)} RENAME TO "${table}"`);
    }
  }
}
