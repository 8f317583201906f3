/** For whom a list is read: the lines that concern one of these organisations, or all lines (an auditor). Decided at the edge. */
export type Visibility = readonly string[] | 'all';

/** Value of a `uuid[]` parameter: null = all. In SQL: `$n::uuid[] IS NULL OR …`. */
export const visibleTo = (visibility: Visibility): readonly string[] | null => (visibility === 'all' ? null : visibility);
