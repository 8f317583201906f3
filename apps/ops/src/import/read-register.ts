import { Sensitive } from '@setu/kernel';
import { cellValue } from './cell-value.js';
import { decodedText } from './decoded-text.js';
import type { RegisterEntry } from './register-entry.js';
import { registerRow } from './register-row.js';
import { registerTable, type RegisterRow } from './register-table.js';
import type { RowFault } from './row-fault.js';

/** The rows that are understood, and everything that is wrong with the others, in the order of rows. */
export type ReadRegister = Readonly<{ entries: readonly RegisterEntry[]; faults: readonly RowFault[] }>;

const isFaults = (read: RegisterEntry | readonly RowFault[]): read is readonly RowFault[] => Array.isArray(read);

/** Two people with one number would become one case. */
const repeatedNumbers = (rows: readonly RegisterRow[]): readonly RowFault[] => {
  const first = new Map<string, number>();
  return rows.flatMap(({ number, cells }): readonly RowFault[] => {
    const key = cellValue('register-number', cells.get('register-number')?.expose() ?? '', false);
    if (!(key instanceof Sensitive) || key.expose() === '') return [];
    const before = first.get(key.expose());
    if (before === undefined) first.set(key.expose(), number);
    return before === undefined
      ? []
      : [
          {
            row: number,
            column: 'register-number',
            sentence: `Row ${before} has the same number. Give each entry a number of its own.`,
          },
        ];
  });
};

/** Reads a register from the bytes of its file. @throws OpsError the file as a whole cannot be read */
export const readRegister = (bytes: Uint8Array, dayFirst: boolean): ReadRegister => {
  const { rows, faults } = registerTable(decodedText(bytes));
  const read = rows.map((row) => registerRow(row, dayFirst));
  const entries = read.filter((each): each is RegisterEntry => !isFaults(each));
  const all = [...faults, ...read.filter(isFaults).flat(), ...repeatedNumbers(rows)];
  return { entries, faults: all.toSorted((one, other) => one.row - other.row) };
};
