/** What a column can hold, as JSON; instants as ISO 8601 text. */
export type ColumnValue = string | number | boolean | null | readonly ColumnValue[] | Readonly<{ [key: string]: ColumnValue }>;
export type Columns = Readonly<Record<string, ColumnValue>>;

/**
 * One change to the rows of one table of a view.
 *
 * - `put`: the row with this key has these columns from now on; it is made if it is not there, other columns stay.
 * - `set`: every row that matches the key gets these columns; nothing happens if there is none.
 * - `include`: the values are added to the array columns of every row that matches the key, unless they are in it; kept sorted.
 * - `exclude`: the values are taken out of the array columns of every row that matches the key.
 * - `delete`: every row that matches the key is gone.
 */
export type RowChange =
  | Readonly<{ change: 'put' | 'set'; table: string; key: Columns; columns: Columns }>
  | Readonly<{ change: 'include' | 'exclude'; table: string; key: Columns; columns: Readonly<Record<string, readonly string[]>> }>
  | Readonly<{ change: 'delete'; table: string; key: Columns }>;
