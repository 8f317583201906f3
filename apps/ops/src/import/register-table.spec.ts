import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GIRL, registerCsv, WOMAN } from '../../testing/register-csv.js';
import { OpsError } from '../ops-error.js';
import { REGISTER_COLUMN_NAMES } from './register-columns.js';
import { registerTable } from './register-table.js';

const named = (text: string) =>
  registerTable(text).rows.map(({ number, cells }) => [
    number,
    cells.get('register-number')?.expose(),
    cells.get('name')?.expose(),
  ]);
const BOTH = [
  [2, '1', 'Kamala Invented'],
  [3, '2', 'Rani Invented'],
];

describe('The table of a register', () => {
  it.each([',', ';', '\t'])('is read with %j between the cells', (delimiter) => {
    expect(named(registerCsv([GIRL, WOMAN], { delimiter }))).toEqual(BOTH);
  });

  it.each(['\n', '\r\n', '\r'])('is read with %j at the end of lines', (lineEnd) => {
    expect(named(registerCsv([GIRL, WOMAN], { lineEnd }))).toEqual(BOTH);
    expect(named(registerCsv([GIRL, WOMAN], { lineEnd }).trimEnd())).toEqual(BOTH);
  });

  it('is read when the ends of lines are mixed', () => {
    const [header, first, second] = registerCsv([GIRL, WOMAN]).split('\n');
    expect(named(`${header}\r\n${first}\n${second}\r\n`)).toEqual(BOTH);
  });

  it('takes the delimiter from a line that names it, which no spreadsheet counts as a row', () => {
    expect(named(`sep=;\r\n${registerCsv([GIRL, WOMAN], { delimiter: ';', lineEnd: '\r\n' })}`)).toEqual(BOTH);
  });

  it('keeps delimiters, quotation marks, line breaks and every script in a cell, and counts it as one row', () => {
    const name = 'कमला "K", dite;\r\nRani';
    expect(named(registerCsv([{ ...GIRL, name }, WOMAN]))).toEqual([[2, '1', name], BOTH[1]]);
  });

  it('leaves out empty rows and still counts them, as the spreadsheet does', () => {
    const [header, first, second] = registerCsv([GIRL, WOMAN]).split('\n');
    const commas = ','.repeat(REGISTER_COLUMN_NAMES.length - 1);
    expect(named(`${header}\n\n${first}\n${commas}\n${second}\n\n`)).toEqual([
      [3, '1', 'Kamala Invented'],
      [5, '2', 'Rani Invented'],
    ]);
  });

  it('takes names of columns in any order, in capitals, with spaces', () => {
    const columns = REGISTER_COLUMN_NAMES.toReversed();
    const [header = '', ...rows] = registerCsv([GIRL], { columns }).split('\n');
    expect(named([header.toUpperCase().replaceAll('-', ' '), ...rows].join('\n'))).toEqual([BOTH[0]]);
  });

  it('says of a row with too few or too many cells where it is, and reads the others', () => {
    const [header, first, second] = registerCsv([GIRL, WOMAN]).split('\n');
    const { rows, faults } = registerTable(`${header}\n${first},Kamala\n${second}\nKamala\n`);
    const all = REGISTER_COLUMN_NAMES.length;
    expect(rows.map(({ number }) => number)).toEqual([3]);
    expect(faults).toEqual([
      { row: 2, sentence: expect.stringContaining(`It has ${all + 1} cells, but the first row names ${all} columns.`) },
      { row: 4, sentence: expect.stringContaining('It has 1 cells') },
    ]);
    expect(JSON.stringify(faults)).not.toContain('Kamala');
  });

  it('gives back whatever was put into its cells, by every delimiter and line end', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '"', '""', ',', ';\t', ' a"b ', '\r', '\n', '\r\n', 'क,ख\n"ग"'),
    );
    const table = fc.array(fc.record({ name: cell, alias: cell, 'leaving-note': cell }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n', '\r'), (cells, delimiter, lineEnd) => {
        const written = cells.map((each, at) => ({ ...each, 'register-number': String(at) }));
        const { rows, faults } = registerTable(registerCsv(written, { delimiter, lineEnd }));
        expect(faults).toEqual([]);
        const read = rows.map(({ cells: found }) =>
          ['register-number', 'name', 'alias', 'leaving-note'].map((name) => found.get(name as 'name')?.expose() ?? ''),
        );
        expect(read).toEqual(
          written.map((row) => [row['register-number'], row.name.trim(), row.alias.trim(), row['leaving-note'].trim()]),
        );
      }),
    );
  });

  const [HEADER = '', ROW = ''] = registerCsv([GIRL]).split('\n');
  it.each<[string, string, string]>([
    ['no header', ROW, 'The first row must name the columns'],
    ['nothing below the header', `${HEADER}\n\n`, 'there is nothing to import'],
    ['a column that is not known', `${HEADER},Kamala\n${ROW},x`, 'column AK has no name that is known'],
    ['a column twice', `${HEADER},name\n${ROW},x`, 'These columns are there twice: name.'],
    [
      'a column missing',
      'register-number,name\n1,x',
      'These columns are missing: gender, age-band, origin, sexual-offence, pocso, basis.',
    ],
    [
      'an open quotation mark',
      `${HEADER}\n"Kamala${ROW}\n${ROW}`,
      'The quotation marks in the file do not match, at or before line 3.',
    ],
    [
      'a stray quotation mark',
      `${HEADER}\n"Kamala"x,${ROW}`,
      'The quotation marks in the file do not match, at or before line 2.',
    ],
    ['an endless cell', `${HEADER}\n${'Kamala'.repeat(20_000)}`, 'The quotation marks in the file do not match'],
    ['too many rows', `${HEADER}\n${`${ROW}\n`.repeat(20_001)}`, 'more than 20000 rows'],
  ])('is refused with %s, without a word of what stands in it', (_, text, sentence) => {
    const read = () => registerTable(text);
    expect(read).toThrow(OpsError);
    expect(read).toThrow(sentence);
    expect(read).not.toThrow(/kamala/i);
  });
});
