import { REGISTER_COLUMN_NAMES, type RegisterColumn } from '../src/import/register-columns.js';

/** Cells of one row; what is not named is empty. All people are invented. */
export type Cells = Readonly<Partial<Record<RegisterColumn, string>>>;

/** A girl who was brought by police and placed by order, and is still there. */
export const GIRL: Cells = {
  'register-number': '1',
  name: 'Kamala Invented',
  gender: 'female',
  'age-band': 'child',
  origin: 'operation',
  'sexual-offence': 'yes',
  pocso: 'yes',
  basis: 'order',
  'came-at': '2025-03-14 21:30',
  'order-authority': 'cwc',
  'order-statute': 'JJ-37',
  'order-kind': 'placement',
  'order-from': '2025-03-14',
  'order-until': '2025-12-31',
  'order-made-at': '2025-03-14',
  now: 'here',
};

/** A woman who agreed to stay, and has left. */
export const WOMAN: Cells = {
  'register-number': '2',
  name: 'Rani Invented',
  gender: 'female',
  'age-band': 'adult',
  origin: 'walk-in',
  'sexual-offence': 'no',
  pocso: 'no',
  basis: 'consent',
  'came-at': '2025-04-02',
  'consent-at': '2025-04-02',
  'consent-language': 'hi',
  now: 'left-by-choice',
  'left-at': '2025-05-20 10:00',
};

const quoted = (cell: string, delimiter: string): string =>
  /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A register in CSV. Column names and cells as given. */
export const registerCsv = (
  rows: readonly Cells[],
  {
    delimiter = ',',
    lineEnd = '\n',
    columns = REGISTER_COLUMN_NAMES,
  }: { delimiter?: string; lineEnd?: string; columns?: readonly RegisterColumn[] } = {},
): string =>
  [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter) + lineEnd)
    .join('');
