import { inTurn } from './in-turn.js';
import type { Schema } from './schema.js';

/** A value that must be refused. `json` is its text in JSON, which may be one that no program would write. */
export type SpoiltValue = Readonly<{ how: string; json: string; refusedAs: 'body.invalid' | 'body.not-json' }>;

/** Stands in many a spoilt value: no answer may repeat it. */
export const MARKER = 'Unmistakable';

const unfit = (how: string, value: unknown): SpoiltValue => ({ how, json: JSON.stringify(value), refusedAs: 'body.invalid' });
const unreadable = (how: string, json: string): SpoiltValue => ({ how, json, refusedAs: 'body.not-json' });

const OF_ANOTHER_TYPE: Readonly<Record<string, readonly unknown[]>> = {
  string: [7, true, {}, [], [MARKER]],
  integer: ['7', true, {}, [], 1.5],
  number: ['7', true, {}, []],
  boolean: ['true', 0, 1, {}, []],
  array: [{}, MARKER, 7, true],
  object: [[], MARKER, 7, true],
};

const NO_INSTANTS = [
  MARKER,
  '',
  '2026-01-31',
  '2026-01-31T18:30:00Z',
  '2026-02-30T18:30:00.000Z',
  '2026-01-31T18:30:00.000+05:30',
  '+275760-09-13T00:00:00.001Z',
];
const NO_IDS = [MARKER, '', 'C2D9B5A4-51F7-5E0E-8A63-0D9F41B7E810', 'c2d9b5a4-51f7-5e0e-8a63-0d9f41b7e810\u0000', '1 or 1=1'];

/** Text that people and programs send: it must be kept or refused, never break anything. */
export const ODD_TEXTS: readonly (readonly [how: string, text: string])[] = [
  ['nothing', ''],
  ['white space', ' \t\n '],
  ['NUL', `a\u0000b`],
  ['an escape sequence', 'a\u001b[2Jb'],
  ['right to left', '\u202Eاختبار\u202C'],
  ['emoji', '👩‍👩‍👧‍👦🚨'],
  ['many combining marks', `a${'\u0301'.repeat(60)}`],
  ['SQL', `'; drop table events.event; --`],
  ['a formula', '=HYPERLINK("https://invented.example")'],
];

const fitsText = ({ pattern, minLength = 0, maxLength = Infinity }: Schema, text: string): boolean => {
  const characters = [...text].length;
  return characters >= minLength && characters <= maxLength && (pattern === undefined || new RegExp(pattern, 'u').test(text));
};

const spoiltText = (schema: Schema, turn: number): readonly SpoiltValue[] => {
  const half = unreadable('half a surrogate pair', `"${MARKER}\\ud800"`);
  if (schema.enum)
    return [
      half,
      ...[MARKER, '', schema.enum[0]!.toUpperCase()]
        .filter((text) => !schema.enum!.includes(text))
        .map((text) => unfit(`no code (${text})`, text)),
    ];
  if (schema.format === 'uuid') return [half, ...inTurn(NO_IDS, 2, turn).map((text) => unfit(`no id (${text})`, text))];
  if (schema.format === 'date-time')
    return [half, ...inTurn(NO_INSTANTS, 3, turn).map((text) => unfit(`no instant (${text})`, text))];
  const tooLong = schema.maxLength === undefined ? [] : [unfit('a character too many', 'x'.repeat(schema.maxLength + 1))];
  const odd = ODD_TEXTS.filter(([, text]) => !fitsText(schema, text)).map(([how, text]) => unfit(how, text));
  return [half, ...tooLong, ...odd];
};

const spoiltNumber = ({ minimum, maximum }: Schema): readonly SpoiltValue[] => [
  unreadable('a number that loses digits', '9007199254740993'),
  unreadable('a huge number', '1e308'),
  unreadable('a number below all numbers', '-1e999'),
  ...(minimum === undefined ? [] : [unfit('below the least', minimum - 1)]),
  ...(maximum === undefined ? [] : [unfit('above the most', maximum + 1)]),
];

const spoiltList = ({ minItems = 0, maxItems, uniqueItems }: Schema, item: unknown): readonly SpoiltValue[] => [
  unfit('a list of nothing', [null]),
  ...(minItems > 0 ? [unfit('an empty list', [])] : []),
  ...(maxItems === undefined
    ? []
    : [
        unfit(
          'too many items',
          Array.from({ length: maxItems + 1 }, () => item),
        ),
      ]),
  ...(uniqueItems ? [unfit('the same twice', [item, item])] : []),
];

/** Values that must be refused in place of `fitting`, a value that fits `schema` (resolved); some of each kind, others at each turn. */
export const spoiltValues = (schema: Schema, fitting: unknown, turn: number): readonly SpoiltValue[] => {
  const { type = 'any' } = schema;
  if (type === 'any') return [];
  return [
    unfit('null', null),
    ...inTurn(OF_ANOTHER_TYPE[type] ?? [], 2, turn).map((value) => unfit(`another type (${JSON.stringify(value)})`, value)),
    ...(type === 'string' ? spoiltText(schema, turn) : []),
    ...(type === 'integer' || type === 'number' ? spoiltNumber(schema) : []),
    ...(type === 'array' ? spoiltList(schema, (fitting as readonly unknown[])[0]) : []),
  ];
};
