import type { Recorded } from '@setu/kernel';
import type { AnyEvent, Projection } from '../src/projection.js';
import type { ColumnValue, Columns, RowChange } from '../src/views/row-change.js';

type Row = Record<string, ColumnValue>;

const matches = (row: Row, key: Columns): boolean =>
  Object.entries(key).every(([name, value]) => JSON.stringify(row[name]) === JSON.stringify(value));

const texts = (value: ColumnValue | undefined): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** The rows that a projection leads to, without a database: `given(...events)`, then look at the rows of a table. */
export class RowsInMemory<Event extends AnyEvent> {
  readonly #tables = new Map<string, Row[]>();

  constructor(private readonly projection: Projection<Event>) {}

  /** Takes events in, those that the projection handles. */
  given(...events: readonly Recorded<AnyEvent>[]): this {
    const handled: readonly string[] = this.projection.handles;
    for (const event of events)
      if (handled.includes(event.type))
        for (const change of this.projection.project(event as Recorded<Event>)) this.#apply(change);
    return this;
  }

  /** The rows of a table, in the order in which they came to be. */
  rows(table: string): readonly Readonly<Row>[] {
    return this.#tables.get(table) ?? [];
  }

  #apply(change: RowChange): void {
    const rows = this.#tables.get(change.table) ?? [];
    const found = rows.filter((row) => matches(row, change.key));
    switch (change.change) {
      case 'put':
        if (found.length > 0) for (const row of found) Object.assign(row, change.columns);
        else rows.push({ ...change.key, ...change.columns });
        break;
      case 'set':
        for (const row of found) Object.assign(row, change.columns);
        break;
      case 'include':
        for (const row of found)
          for (const [name, items] of Object.entries(change.columns))
            row[name] = [...new Set([...texts(row[name]), ...items])].sort();
        break;
      case 'exclude':
        for (const row of found)
          for (const [name, items] of Object.entries(change.columns))
            row[name] = texts(row[name]).filter((item) => !items.includes(item));
        break;
      case 'delete':
        this.#tables.set(
          change.table,
          rows.filter((row) => !found.includes(row)),
        );
        return;
    }
    this.#tables.set(change.table, rows);
  }
}
