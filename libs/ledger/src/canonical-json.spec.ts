import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalize } from 'json-canonicalize';
import { anyJsonValue, anyNumber, anyText } from '../testing/any-json-value.js';
import { canonicalJson } from './canonical-json.js';
import { NotCanonical, type NotCanonicalReason } from './not-canonical.js';
import { parseCanonical } from './parse-canonical.js';
import { parseJson } from './parse-json.js';

const text = (value: unknown): string => Buffer.from(canonicalJson(value)).toString('utf8');

const refusal = (value: unknown): NotCanonical => {
  try {
    canonicalJson(value);
  } catch (error) {
    if (error instanceof NotCanonical) return error;
    throw error;
  }
  throw new Error('was not refused');
};

describe('canonicalJson', () => {
  it('writes what json-canonicalize writes, for every value that both take', () => {
    fc.assert(
      fc.property(anyJsonValue, (value) => {
        expect(text(value)).toBe(canonicalize(value));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read back to the same value, and written again to the same bytes', () => {
    fc.assert(
      fc.property(anyJsonValue, (value) => {
        const bytes = canonicalJson(value);
        expect(canonicalJson(parseCanonical(bytes))).toEqual(bytes);
        expect(parseJson(bytes)).toEqual(JSON.parse(Buffer.from(bytes).toString('utf8')));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which keys were set', () => {
    fc.assert(
      fc.property(fc.dictionary(anyText, anyNumber), (value) => {
        expect(text(Object.fromEntries(Object.entries(value).reverse()))).toBe(text(value));
      }),
    );
  });

  it('keeps a key named __proto__', () => {
    const value: unknown = JSON.parse('{"b":1,"__proto__":{"x":2}}');
    expect(text(value)).toBe('{"__proto__":{"x":2},"b":1}');
  });

  it('takes objects without a prototype', () => {
    expect(text(Object.assign(Object.create(null), { b: 1, a: 2 }))).toBe('{"a":2,"b":1}');
  });

  it('does not normalise text: two spellings of one letter stay two values', () => {
    expect(text('\u00c5')).not.toBe(text('A\u030a'));
    expect(text('A\u030a')).toBe('"A\u030a"');
  });

  it('writes -0 as 0, as the standard says', () => expect(text([-0])).toBe('[0]'));

  it('takes 64 levels', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
    expect(text(nested(64))).toBe(`${'['.repeat(64)}1${']'.repeat(64)}`);
    expect(refusal(nested(65)).reason).toBe('too-deep');
  });

  it('refuses a value that contains itself', () => {
    const circle: Record<string, unknown> = {};
    circle['again'] = circle;
    expect(refusal(circle).reason).toBe('too-deep');
  });

  class Person {
    name = 'invented';
  }
  const withHidden = Object.defineProperty({}, 'a', { value: 1, enumerable: false });
  const refused: readonly [string, unknown, NotCanonicalReason][] = [
    ['undefined', undefined, 'undefined-value'],
    ['a function', () => 1, 'unsupported-type'],
    ['a symbol', Symbol('s'), 'unsupported-type'],
    ['a bigint', 1n, 'unsupported-type'],
    ['NaN', NaN, 'not-finite'],
    ['Infinity', Infinity, 'not-finite'],
    ['-Infinity', -Infinity, 'not-finite'],
    ['2^53', 2 ** 53, 'unsafe-integer'],
    ['-2^53', -(2 ** 53), 'unsafe-integer'],
    ['1e21', 1e21, 'unsafe-integer'],
    ['half a surrogate pair', 'x\ud800', 'lone-surrogate'],
    ['surrogates in the wrong order', '\udc00\ud800', 'lone-surrogate'],
    ['a sparse array', new Array<number>(3), 'sparse-array'],
    ['an array with a name', Object.assign([1], { name: 1 }), 'not-plain'],
    ['an array with a symbol', Object.assign([1], { [Symbol('s')]: 1 }), 'symbol-key'],
    ['an array of another class', new (class extends Array<number> {})(), 'not-plain'],
    ['a typed array', new Uint8Array(2), 'not-plain'],
    ['a Date', new Date(0), 'not-plain'],
    ['a Map', new Map(), 'not-plain'],
    ['a Set', new Set(), 'not-plain'],
    ['a boxed string', new String('a'), 'not-plain'],
    ['a class instance', new Person(), 'not-plain'],
    ['an object made from another', Object.create({ a: 1 }), 'not-plain'],
    ['a symbol as key', { [Symbol('s')]: 1 }, 'symbol-key'],
    ['a getter', { get a() { return 1; } }, 'accessor'], // prettier-ignore
    ['a hidden property', withHidden, 'hidden-property'],
  ];

  it.each(refused)('refuses %s', (_name, value, reason) => {
    expect(refusal(value).reason).toBe(reason);
    expect(refusal({ deep: [0, value] }).reason).toBe(reason);
    expect(refusal({ deep: [0, value] }).path.startsWith('/deep/1')).toBe(true);
  });

  it('refuses undefined as a member and never drops it', () =>
    expect(refusal({ a: undefined })).toMatchObject({ path: '/a', reason: 'undefined-value' }));

  it('refuses toJSON as a function like any other', () =>
    expect(refusal({ toJSON: () => 1 })).toMatchObject({ path: '/toJSON', reason: 'unsupported-type' }));

  it('refuses half a surrogate pair in a key, and does not repeat the key', () => {
    expect(refusal({ a: { '\ud800secret': 1 } })).toMatchObject({ path: '/a', reason: 'lone-surrogate' });
  });

  it('names the place as a JSON pointer and never the value', () => {
    const error = refusal({ 'a/b~c': [{ x: 'secret\ud800' }] });
    expect(error.path).toBe('/a~1b~0c/0/x');
    expect(`${error.message}${error.stack}`).not.toContain('secret');
  });

  it('does not run a getter', () => {
    let ran = false;
    const value = Object.defineProperty({}, 'a', { enumerable: true, get: () => (ran = true) });
    expect(refusal(value).reason).toBe('accessor');
    expect(ran).toBe(false);
  });
});
