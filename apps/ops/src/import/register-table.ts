import { CsvError, parse } from 'csv-parse/sync';
import { Sensitive } from '@setu/kernel';
import { OpsError } from '../ops-error.js';
import { columnOf, REGISTER_COLUMN_NAMES, type RegisterColumn } from './register-columns.js';
import type { RowFault } from './row-fault.js';

const MOST_ROWS = 20_000;
const LONGEST_ROW = 100_000;
const DELIMITERS = [',', ';', '\t'] as const;
/** With this line a spreadsheet says which delimiter follows. */
const SEPARATOR_LINE = /^sep=(?<delimiter>[,;\t])\r?\n/i;

/** A row of a register: its filled cells by the names of their columns. `number` as a spreadsheet counts: the header is row 1. */
export type RegisterRow = Readonly<{ number: number; cells: ReadonlyMap<RegisterColumn, Sensitive<string>> }>;

/** The letters by which spreadsheets name a column: A, …, Z, AA. */
const lettersOf = (index: number): string =>
  (index >= 26 ? lettersOf(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const headerName = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

const isColumn = (name: string): name is RegisterColumn => (REGISTER_COLUMN_NAMES as readonly string[]).includes(name);

/** The delimiter by which most of the first line are names of columns. */
const delimiterOf = (text: string): string => {
  const [line = ''] = text.split(/\r\n|\n|\r/, 1);
  const known = (delimiter: string): number =>
    line.split(delimiter).filter((cell) => isColumn(headerName(cell.replaceAll('"', '')))).length;
  return DELIMITERS.reduce((best, delimiter) => (known(delimiter) > known(best) ? delimiter : best));
};

const WRONG_QUOTES: readonly CsvError['code'][] = [
  'CSV_QUOTE_NOT_CLOSED',
  'CSV_INVALID_CLOSING_QUOTE',
  'INVALID_OPENING_QUOTE',
  'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE',
  'CSV_MAX_RECORD_SIZE',
];

const recordsIn = (text: string): readonly (readonly string[])[] => {
  const separator = SEPARATOR_LINE.exec(text);
  const content = separator ? text.slice(separator[0].length) : text;
  try {
    return parse(content, {
      delimiter: separator?.groups?.['delimiter'] ?? delimiterOf(content),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
    });
  } catch (error) {
    if (!(error instanceof CsvError) || !WRONG_QUOTES.includes(error.code)) throw error;
    // The error carries what it read, so it is not passed on as a cause.
    throw new OpsError(
      `The quotation marks in the file do not match, at or before line ${String(error['lines'])}. A cell with a quotation mark, a line break or the delimiter inside is put in quotation marks, and a quotation mark inside is doubled: "".`,
    );
  }
};

/** An unknown header is named by its place: where the header is missing, the first row says who somebody is. */
const columnsIn = (header: readonly string[]): readonly RegisterColumn[] => {
  const columns = header.map(headerName);
  const unknown = columns.flatMap((name, at) => (isColumn(name) ? [] : [lettersOf(at)]));
  if (!columns.some(isColumn))
    throw new OpsError('The first row must name the columns, as the template does. See docs/how-to/bring-a-register-over.md.');
  if (unknown.length > 0)
    throw new OpsError(
      `In the first row ${unknown.map((letters) => `column ${letters}`).join(', ')} has no name that is known. Name it as in the template, or take the column out.`,
    );
  const twice = columns.filter((name, at) => columns.indexOf(name) !== at);
  if (twice.length > 0) throw new OpsError(`These columns are there twice: ${[...new Set(twice)].join(', ')}. Keep one of each.`);
  const missing = REGISTER_COLUMN_NAMES.filter((name) => columnOf(name).always && !columns.includes(name));
  if (missing.length > 0) throw new OpsError(`These columns are missing: ${missing.join(', ')}. Add them, as in the template.`);
  return columns.filter(isColumn);
};

/** Cells without what stands around them, also non-breaking spaces that come with a copy from a web page. */
const cellsOf = (record: readonly string[], columns: readonly RegisterColumn[]): RegisterRow['cells'] =>
  new Map(
    columns.flatMap((name, at): [RegisterColumn, Sensitive<string>][] => {
      const cell = (record[at] ?? '').trim();
      return cell === '' ? [] : [[name, new Sensitive(cell)]];
    }),
  );

/**
 * The rows of a register in CSV (RFC 4180; delimited by commas, semicolons or tabs; any line ends; empty rows count but are left out), and those
 * whose number of cells is wrong.
 * @throws OpsError the header or the quotation marks are wrong, or there is nothing to import, or too much
 */
export const registerTable = (text: string): Readonly<{ rows: readonly RegisterRow[]; faults: readonly RowFault[] }> => {
  const [header = [], ...records] = recordsIn(text);
  const columns = columnsIn(header);
  const numbered = records
    .map((record, at) => ({ number: at + 2, record }))
    .filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  if (numbered.length === 0)
    throw new OpsError('The file has no row below the names of the columns: there is nothing to import.');
  if (numbered.length > MOST_ROWS)
    throw new OpsError(`The file has more than ${MOST_ROWS} rows. Split the register into several files.`);
  const fits = ({ record }: (typeof numbered)[number]): boolean => record.length === columns.length;
  return {
    rows: numbered.filter(fits).map(({ number, record }) => ({ number, cells: cellsOf(record, columns) })),
    faults: numbered
      .filter((each) => !fits(each))
      .map(({ number, record }) => ({
        row: number,
        sentence: `It has ${record.length} cells, but the first row names ${columns.length} columns. A cell with the delimiter inside is put in quotation marks.`,
      })),
  };
};
