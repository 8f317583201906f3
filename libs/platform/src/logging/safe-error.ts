import { types } from 'node:util';
import { OperatorError } from '../errors/operator-error.js';

/** What is logged of anything thrown. */
export type SafeError = Readonly<{
  name: string;
  code?: string;
  /** Of errors that are written for the operator only. */
  message?: string;
  /** Names from the schema, of errors of the database. */
  table?: string;
  constraint?: string;
  /** Where it was thrown: functions and files, without the message that the system writes above them. */
  stack: readonly string[];
  cause?: SafeError;
}>;

const NAME = /^[A-Z]\w{0,79}$/;
const CODE = /^[\w.:-]{1,80}$/;
const FRAME = /^at .*(:\d+:\d+\)?|\((native|<anonymous>|index \d+)\)|<anonymous>)$/;
const DEEPEST = 5;

/**
 * Takes from an error what can carry no personal value: name, code, frames, names from the schema. Messages are left out, because
 * the database, parsers and the language itself quote what they were given ("… is not valid JSON", "Cannot use 'in' operator to
 * search for …"); an {@link OperatorError}, which is written to be read, keeps its own.
 */
export const safeError = (error: unknown): SafeError => describe(error, 0);

const describe = (error: unknown, depth: number): SafeError => {
  if (!isError(error)) return { name: `thrown ${error === null ? 'null' : typeof error}`, stack: [] };
  const { code, table, constraint } = error as Error & Partial<Record<'code' | 'table' | 'constraint', unknown>>;
  return {
    name: [error.name, error.constructor.name].find((name) => typeof name === 'string' && NAME.test(name)) ?? 'Error',
    ...matching('code', typeof code === 'number' ? String(code) : code),
    ...(error instanceof OperatorError ? { message: error.message } : {}),
    ...matching('table', table),
    ...matching('constraint', constraint),
    stack: frames(error),
    ...(error.cause === undefined || depth >= DEEPEST ? {} : { cause: describe(error.cause, depth + 1) }),
  };
};

const isError = (value: unknown): value is Error => value instanceof Error || types.isNativeError(value);

const matching = (key: 'code' | 'table' | 'constraint', value: unknown) =>
  typeof value === 'string' && CODE.test(value) ? { [key]: value } : {};

/** The message comes first and may itself look like frames. */
const frames = ({ stack, message }: Error): string[] =>
  (typeof stack === 'string' ? stack : '')
    .replace(String(message), '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => FRAME.test(line));
