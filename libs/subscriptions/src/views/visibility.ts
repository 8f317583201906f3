/**
 * For whom a list is read: the lines that concern one of these organisations, or all lines (an auditor); and never a line about a stream
 * that is withheld from the reader, wherever she works. Decided at the edge, for each request.
 */
export type Visibility = Readonly<{ organisations: readonly string[] | 'all'; withheld: readonly string[] }>;

/** Value of a `uuid[]` parameter: null = all. In SQL: `$n::uuid[] IS NULL OR …`. */
export const visibleTo = ({ organisations }: Visibility): readonly string[] | null =>
  organisations === 'all' ? null : organisations;

/** In SQL: the column names no stream that is withheld. `parameter` is bound to `visibility.withheld`. */
export const notWithheld = (column: string, parameter: `$${number}`): string =>
  `(${column} IS NULL OR ${column} <> ALL (${parameter}::uuid[]))`;
