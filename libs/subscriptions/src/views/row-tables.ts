import type { ClientBase } from 'pg';
import type { Columns, RowChange } from './row-change.js';
import type { TableNaming, ViewTable } from './view-table.js';

const NAME = /^[a-z][a-z0-9_]*$/;
const quote = (name: string): string => {
  if (!NAME.test(name)) throw new Error(`${name} is not a column name`);
  return `"${name}"`;
};
const names = (columns: Columns): readonly string[] => Object.keys(columns).map(quote);
const matches = (key: Columns): string =>
  names(key)
    .map((name) => `t.${name} = k.${name}`)
    .join(' AND ');

const ASSIGN = {
  set: (name: string): string => `${name} = c.${name}`,
  include: (name: string): string =>
    `${name} = ARRAY(SELECT DISTINCT item FROM unnest(t.${name} || c.${name}) AS item ORDER BY item)`,
  exclude: (name: string): string =>
    `${name} = ARRAY(SELECT item FROM unnest(t.${name}) AS item WHERE item <> ALL (c.${name}) ORDER BY item)`,
};

/** Each element of $1 is one change: k = the key, c = the columns, both cast to the table's own types. */
const changesOf = (table: string): string =>
  `jsonb_to_recordset($1::jsonb) AS j (k jsonb, c jsonb), ` +
  `jsonb_populate_record(NULL::${table}, j.k) AS k, jsonb_populate_record(NULL::${table}, j.c) AS c`;

const putStatement = (key: readonly string[], columns: readonly string[], table: string): string => {
  const update = columns.length ? `UPDATE SET ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}` : 'NOTHING';
  const values = [...key.map((name) => `k.${name}`), ...columns.map((name) => `c.${name}`)].join(', ');
  return (
    `INSERT INTO ${table} (${[...key, ...columns].join(', ')}) SELECT ${values} FROM ${changesOf(table)} ` +
    `ON CONFLICT (${key.join(', ')}) DO ${update}`
  );
};

const statementOf = (change: RowChange, table: string): string => {
  if (change.change === 'delete') return `DELETE FROM ${table} AS t USING ${changesOf(table)} WHERE ${matches(change.key)}`;
  const columns = names(change.columns);
  if (change.change === 'put') return putStatement(names(change.key), columns, table);
  const assignments = columns.map(ASSIGN[change.change]).join(', ');
  return `UPDATE ${table} AS t SET ${assignments} FROM ${changesOf(table)} WHERE ${matches(change.key)}`;
};

type Values = Readonly<{ k: Columns; c: Columns }>;
const valuesOf = (change: RowChange): Values => ({ k: change.key, c: change.change === 'delete' ? {} : change.columns });
const keyText = (change: RowChange): string => JSON.stringify(Object.entries(change.key).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Neighbouring changes that one statement can write, because they are of one form and no two touch one key. */
type Group = { sql: string; rows: Values[]; keys: Set<string> };

const grouped = (changes: readonly RowChange[], naming: TableNaming): readonly Group[] => {
  const groups: Group[] = [];
  for (const change of changes) {
    const sql = statementOf(change, naming(change.table));
    const last = groups.at(-1);
    if (last?.sql === sql && !last.keys.has(keyText(change))) {
      last.rows.push(valuesOf(change));
      last.keys.add(keyText(change));
    } else groups.push({ sql, rows: [valuesOf(change)], keys: new Set([keyText(change)]) });
  }
  return groups;
};

/**
 * Writes row changes to plain tables. Values travel as one JSON parameter and are cast to the columns' types by PostgreSQL;
 * names are checked and quoted. Changes are applied in order; neighbours of one form go in one statement.
 */
export class RowTables implements ViewTable {
  constructor(readonly tables: readonly string[]) {}

  async apply(client: ClientBase, changes: readonly RowChange[], naming: TableNaming): Promise<void> {
    const foreign = changes.find((change) => !this.tables.includes(change.table));
    if (foreign) throw new Error(`table ${foreign.table} is not part of this view`);
    for (const { sql, rows } of grouped(changes, naming)) await client.query(sql, [JSON.stringify(rows)]);
  }
}
