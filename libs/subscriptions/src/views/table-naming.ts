import type { TableNaming } from './view-table.js';

const PLAIN = /^[a-z][a-z0-9_]{0,50}$/;

const quoted = (table: string, suffix: string): string => {
  if (!PLAIN.test(table)) throw new Error('a view table is named in lower case letters, digits and underscores');
  return `views."${table}${suffix}"`;
};

/** The table that readers see. */
export const liveTable: TableNaming = (table) => quoted(table, '');
/** The table that a rebuild fills. */
export const nextTable: TableNaming = (table) => quoted(table, '__next');
