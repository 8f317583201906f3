import { fittingValue, type Source } from './fitting-value.js';
import { resolved, type Schema } from './schema.js';
import { MARKER, spoiltValues } from './spoilt-values.js';

/** Content that must be refused, and as what. `at` is a JSON pointer to what does not fit. */
export type SpoiltBody = Readonly<{ how: string; text: string | Uint8Array; code: string; at?: string }>;

/** The largest content that is read, in bytes. */
const LARGEST = 64 * 1024;
const PLACE = '@@spoilt@@';

type Place = Readonly<{ pointer: string; schema: Schema; fitting: unknown; required: boolean; inList: boolean }>;

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const placesIn = (
  schema: Schema,
  fitting: unknown,
  source: Source,
  pointer = '',
  required = true,
  inList = false,
): readonly Place[] => {
  const whole = resolved(schema, source.schemas);
  const here = { pointer, schema: whole, fitting, required, inList };
  if (whole.type === 'array') {
    const [item] = fitting as readonly unknown[];
    return [here, ...placesIn(whole.items ?? {}, item, source, `${pointer}/0`, true, true)];
  }
  if (whole.type !== 'object') return [here];
  const members = Object.entries(whole.properties ?? {}).flatMap(([name, member]) => {
    const needed = whole.required?.includes(name) ?? false;
    return placesIn(member, (fitting as Readonly<Record<string, unknown>>)[name], source, `${pointer}/${escaped(name)}`, needed);
  });
  return [here, ...members];
};

/** The value with something else at the pointer; `undefined` takes the member out. */
const withAt = (value: unknown, pointer: string, member: unknown): unknown => {
  if (pointer === '') return member;
  const [, head, rest] = /^\/([^/]*)(.*)$/.exec(pointer)!;
  const name = head!.replaceAll('~1', '/').replaceAll('~0', '~');
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (String(index) === name ? withAt(item, rest!, member) : item));
  const whole = value as Readonly<Record<string, unknown>>;
  return { ...whole, [name]: withAt(whole[name], rest!, member) };
};

/** The value with the JSON text at the pointer. */
const textWith = (value: unknown, pointer: string, json: string): string =>
  JSON.stringify(withAt(value, pointer, PLACE)).replace(`"${PLACE}"`, () => json);

const bySize = (body: SpoiltBody): SpoiltBody =>
  Buffer.byteLength(body.text) > LARGEST ? { how: body.how, text: body.text, code: 'body.too-large' } : body;

const UNKNOWN_FIELDS: readonly (readonly [name: string, value: unknown])[] = [
  ['unmistakable', MARKER],
  ['__proto__', { admin: true }],
];

const unknownFields = (whole: unknown, { pointer, fitting }: Place): readonly SpoiltBody[] =>
  UNKNOWN_FIELDS.map(([name, value]) => {
    const members = JSON.stringify(fitting).slice(1);
    const json = `{${JSON.stringify(name)}:${JSON.stringify(value)}${members === '}' ? '' : ','}${members}`;
    return {
      how: `unknown field ${name} at ${pointer || '/'}`,
      text: textWith(whole, pointer, json),
      code: 'body.invalid',
      at: `${pointer}/${name}`,
    };
  });

const spoiltAt = (whole: unknown, place: Place, turn: number): readonly SpoiltBody[] => [
  ...spoiltValues(place.schema, place.fitting, turn).map(({ how, json, refusedAs }) => ({
    how: `${how} at ${place.pointer || '/'}`,
    text: textWith(whole, place.pointer, json),
    code: refusedAs,
    ...(refusedAs === 'body.invalid' && { at: place.pointer }),
  })),
  ...(place.required && !place.inList && place.pointer !== ''
    ? [
        {
          how: `nothing at ${place.pointer}`,
          text: JSON.stringify(withAt(whole, place.pointer, undefined)),
          code: 'body.invalid',
          at: place.pointer,
        },
      ]
    : []),
  ...(place.schema.type === 'object' ? unknownFields(whole, place) : []),
];

const notJson = (text: string): readonly SpoiltBody[] => [
  { how: 'half of it', text: text.slice(0, -1), code: 'body.not-json' },
  { how: 'no JSON', text: MARKER, code: 'body.not-json' },
  { how: 'a name twice', text: `{"a":1,"a":2}`, code: 'body.not-json' },
  { how: 'another encoding', text: Buffer.from(`{"a":"${MARKER}\xe9"}`, 'latin1'), code: 'body.not-json' },
  { how: 'NUL after it', text: `${text}\u0000`, code: 'body.not-json' },
  { how: 'nested 40 deep', text: `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`, code: 'body.too-deep' },
  { how: 'nested 5000 deep', text: `${'['.repeat(5_000)}${']'.repeat(5_000)}`, code: 'body.too-deep' },
  { how: 'text of 100000 characters', text: `{"a":"${'x'.repeat(100_000)}"}`, code: 'body.too-large' },
];

/** Bodies that an operation with this form must refuse: each place in the form spoilt in every way, and what is no JSON at all. */
export const spoiltBodies = (form: Schema, source: Source, turn: number): readonly SpoiltBody[] => {
  const whole = fittingValue(form, source, 'all');
  const spoilt = placesIn(form, whole, source).flatMap((place, index) => spoiltAt(whole, place, turn + index));
  return [...spoilt, ...notJson(JSON.stringify(whole))].map(bySize);
};
