import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { GIRL, registerCsv, WOMAN, type Cells } from '../../testing/register-csv.js';
import { readRegister } from './read-register.js';

const read = (rows: readonly Cells[], dayFirst = false) => readRegister(new TextEncoder().encode(registerCsv(rows)), dayFirst);
const faultsOf = (rows: readonly Cells[], dayFirst = false) =>
  read(rows, dayFirst).faults.map(({ row, column, sentence }) => `${row} ${column}: ${sentence}`);
const day = (at: string) => ({ occurredAt: { at, precision: 'day', source: 'document' }, lateReason: 'paper-record' });

describe('A row of a register', () => {
  it('is understood: who she is, on what her stay rests, and where she is', () => {
    const { entries, faults } = read([GIRL, WOMAN]);
    expect(faults).toEqual([]);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      row: 2,
      opening: {
        origin: 'operation',
        gender: 'female',
        apparentAgeBand: 'child',
        sexualOffenceInformed: true,
        pocsoInformed: true,
      },
      stay: {
        since: {
          occurredAt: { at: '2025-03-14T16:00:00.000Z', precision: 'minute', source: 'document' },
          lateReason: 'paper-record',
        },
        ground: {
          kind: 'order',
          order: {
            authority: 'cwc',
            statute: 'JJ-37',
            kind: 'placement',
            from: '2025-03-13T18:30:00.000Z',
            made: day('2025-03-13T18:30:00.000Z'),
          },
        },
        now: { kind: 'here' },
      },
    });
    expect(entries[1]).toMatchObject({
      row: 3,
      opening: { sexualOffenceInformed: false, pocsoInformed: false },
      stay: {
        since: day('2025-04-01T18:30:00.000Z'),
        ground: { kind: 'consent', language: 'hi', given: day('2025-04-01T18:30:00.000Z') },
        now: { kind: 'left-by-choice' },
      },
    });
  });

  it('holds what is personal so that it cannot be shown by accident', () => {
    const { entries } = read([{ ...GIRL, 'leaving-note': '', alias: 'कमला', phone: '+91 98 1111 0000' }]);
    expect(entries[0]!.identity).toMatchObject({ name: expect.anything(), alias: expect.anything(), phone: expect.anything() });
    expect(entries[0]!.identity.alias!.expose()).toBe('कमला');
    for (const shown of [JSON.stringify(entries), inspect(entries, { depth: 10 })])
      for (const secret of ['Kamala', 'कमला', '1111']) expect(shown).not.toContain(secret);
  });

  it('holds an order until the end of the last day on which it does', () => {
    const until = (cell: string) => {
      const { ground } = read([{ ...GIRL, 'order-until': cell }]).entries[0]!.stay!;
      return ground.kind === 'order' ? ground.order.until : undefined;
    };
    expect(until('2025-12-31')).toBe('2025-12-31T18:30:00.000Z');
    expect(until('2025-12-31 12:00')).toBe('2025-12-31T06:30:00.000Z');
    expect(until('')).toBeUndefined();
  });

  it('says the same whatever the file looks like, and something else once a cell is changed', () => {
    const content = (cells: Cells, dayFirst = false) => read([cells], dayFirst).entries[0]!.content.expose();
    expect(content({ ...GIRL, gender: 'FEMALE', name: ' Kamala Invented\u00a0', 'order-from': '14/03/2025' }, true)).toBe(
      content(GIRL),
    );
    expect(content({ ...GIRL, name: 'Kamla Invented' })).not.toBe(content(GIRL));
    expect(content({ ...GIRL, 'came-at': '2025-03-14' })).not.toBe(content(GIRL));
  });

  it('keeps its number when a spreadsheet has dropped the zeros before it', () => {
    const key = (number: string) => read([{ ...GIRL, 'register-number': number }]).entries[0]!.key.expose();
    expect(key('007')).toBe(key('7'));
    expect(key('007/24')).not.toBe(key('7/24'));
  });
});

describe('What is wrong in a register', () => {
  it('is told all at once, each with row and column and what to do, in the order of rows and columns', () => {
    expect(
      faultsOf([
        { ...GIRL, gender: 'girl', 'came-at': '14-03-2025', 'order-statute': '', 'consent-at': '2025-03-14' },
        WOMAN,
        { ...WOMAN, 'register-number': '3', 'left-at': '', 'age-band': '' },
        { ...GIRL, 'register-number': '4', now: '' },
      ]),
    ).toEqual([
      '2 gender: This must be one of: female, male, transgender, not-recorded.',
      expect.stringMatching(/^2 came-at: This must be a day such as 2025-03-14, .* add --day-first\.$/),
      '2 order-statute: This may not be empty, as the row names an order. Fill it in.',
      expect.stringMatching(
        /^2 consent-at: This would not be recorded, as neither the basis nor what is said under now needs it\./,
      ),
      '4 age-band: This may not be empty. Fill it in.',
      '4 left-at: This may not be empty, as she is not here. Fill it in.',
      '5 now: This may not be empty, as the row has a stay. Fill it in.',
    ]);
  });

  it.each<[string, Cells, string]>([
    ['a number twice', { 'register-number': '01' }, '3 register-number: Row 2 has the same number.'],
    ['a formula', { name: '=HYPERLINK("http://x")' }, '3 name: A spreadsheet takes this for a formula.'],
    ['a formula with @', { alias: '@SUM(A1)' }, '3 alias: A spreadsheet takes this for a formula.'],
    ['a formula behind a sign', { 'family-names': '+cmd|x' }, '3 family-names: A spreadsheet takes this for a formula.'],
    ['a formula for a phone', { phone: '+1+cmd|x' }, '3 phone: A spreadsheet takes this for a formula.'],
    [
      'a dash for nothing',
      { nationality: '-' },
      '3 nationality: A spreadsheet takes this for a formula. Leave it empty if nothing is known',
    ],
    ['letters that were lost', { name: '????? ???' }, '3 name: The spreadsheet has lost what stood here.'],
    ['an error of the spreadsheet', { name: '#NAME?' }, '3 name: The spreadsheet has lost what stood here.'],
    ['a phone that was cut', { phone: '9.19811E+11' }, '3 phone: The spreadsheet has cut this number.'],
    ['a number that was cut', { 'register-number': '2,02E+12' }, '3 register-number: The spreadsheet has cut this number.'],
    ['a name without end', { name: 'क'.repeat(201) }, '3 name: This has more than 200 characters.'],
    ['control characters', { name: 'Ka\u0007mala' }, '3 name: This has control characters'],
    ['an organisation by name', { 'order-organisation': 'CWC' }, '3 order-organisation: This must be the id of an organisation'],
    [
      'half a production',
      { 'produced-at': '2025-03-14' },
      '3 produced-before: This may not be empty, as the row says that she was produced.',
    ],
    [
      'a consent that is half there',
      { ...WOMAN, 'register-number': '9', 'consent-language': '' },
      '3 consent-language: This may not be empty, as the basis is consent.',
    ],
    [
      'a power without its name',
      { basis: 'removal-power' },
      '3 removal-power: This may not be empty, as the basis is removal-power.',
    ],
    [
      'half an order of release',
      { now: 'released', 'left-at': '2025-06-01', 'release-statute': 'ITPA-17-4' },
      '3 release-authority: This may not be empty, as the row names an order of release.',
    ],
    ['a time of leaving though she is here', { 'left-at': '2025-06-01' }, '3 left-at: This would not be recorded'],
    ['a stay though the basis is none', { basis: 'none' }, '3 came-at: This would not be recorded, as the basis is none.'],
  ])('is %s', (_, cells, fault) => {
    const faults = faultsOf([GIRL, { ...GIRL, 'register-number': '2', ...cells }]);
    expect(faults).toContainEqual(expect.stringContaining(fault));
    expect(faults.every((each) => each.startsWith('3 '))).toBe(true);
  });

  it('is never told with what stands in a cell', () => {
    const faults = faultsOf([
      { ...GIRL, name: '=Kamala', gender: 'Kamala', 'came-at': 'Kamala', 'order-organisation': 'Kamala' },
    ]);
    expect(faults).toHaveLength(4);
    expect(faults.join()).not.toContain('Kamala');
  });

  it('is nothing when a phone begins with a plus sign, and days come first as it was said', () => {
    expect(faultsOf([{ ...GIRL, phone: '+91 (98) 1111-0000', 'came-at': '14-03-2025 21:30' }], true)).toEqual([]);
  });

  it('is not guessed of columns that depend on one that is wrong', () => {
    expect(faultsOf([{ ...WOMAN, now: 'gone' }])).toEqual([expect.stringMatching(/^2 now: This must be one of: here, missing/)]);
    expect(faultsOf([{ ...WOMAN, basis: 'asked' }])).toEqual([
      expect.stringMatching(/^2 basis: This must be one of: order, consent/),
    ]);
  });
});
