import type { Operation } from './operations.js';
import type { Schema } from './schema.js';

/** What was found out about one operation: who gets farthest with it, and with which content. */
export type KnownUse = Readonly<{ authorization: string; body: unknown; status: number; code?: string }>;

/** What is known of the system under test. */
export type Known = Readonly<{
  /** By the path of a collection, such as `/cases`, the id of one thing in it. */
  ids: ReadonlyMap<string, string>;
  /** By the name of the operation. */
  uses: ReadonlyMap<string, KnownUse>;
}>;

/** An id that is an id and names nothing. */
export const UNKNOWN_ID = '00000000-0000-4000-8000-00000000dead';

/** The address of an operation, with the parameters that it needs; `instead` replaces single parameters, already written as in an address. */
export const addressOf = (
  { path, query }: Pick<Operation, 'path' | 'query'>,
  ids: ReadonlyMap<string, string>,
  instead: Readonly<Record<string, string>> = {},
): string => {
  const place = path.replace(/\{(\w+)\}/g, (_, name: string, offset: number) => {
    const known = ids.get(path.slice(0, offset - 1)) ?? UNKNOWN_ID;
    return instead[name] ?? (name === 'revision' ? '0' : known);
  });
  const asked = query.filter(({ required }) => required).map(({ name, schema }) => `${name}=${fitting(schema)}`);
  return asked.length === 0 ? place : `${place}?${asked.join('&')}`;
};

const fitting = ({ enum: codes, example }: Schema): string => codes?.[0] ?? (typeof example === 'string' ? example : 'invented');
