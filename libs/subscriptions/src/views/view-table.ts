import type { ClientBase } from 'pg';
import type { RowChange } from './row-change.js';

/** Gives the quoted, qualified name of a table; during a rebuild that of the table built beside the live one. */
export type TableNaming = (table: string) => string;

/** Where a view's rows lie, and how changes are written to them. */
export interface ViewTable<Change = RowChange> {
  /** Tables of the schema `views`, each with a primary key; together they are the view. */
  readonly tables: readonly string[];
  /**
   * Writes the changes, in order, inside the caller's transaction. Touches nothing but `naming(table)` of its own tables,
   * and writes nothing that does not follow from the changes (no clock, no sequence): a rebuild compares row by row.
   */
  apply(client: ClientBase, changes: readonly Change[], naming: TableNaming): Promise<void>;
}
