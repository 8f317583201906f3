import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyJsonValue } from '../testing/any-json-value.js';
import { NotCanonical } from './not-canonical.js';
import { NotJson } from './not-json.js';
import { parseCanonical } from './parse-canonical.js';
import { parseJson } from './parse-json.js';

const refusal = (text: string | Uint8Array): NotJson => {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof NotJson) return error;
    throw error;
  }
  throw new Error('was not refused');
};

const nativelyParsed = (text: string): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
};

describe('parseJson', () => {
  it('reads what JSON.parse reads, from text and from bytes', () => {
    fc.assert(
      fc.property(anyJsonValue, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parseJson(text)).toEqual(JSON.parse(text));
        expect(parseJson(new TextEncoder().encode(text))).toEqual(JSON.parse(text));
      }),
      { numRuns: 1_000 },
    );
  });

  it('never takes a text that JSON.parse refuses, nor reads it otherwise', () => {
    const scraps = fc.array(fc.constantFrom(...'{}[]:,"\\ue0 1-+.\n\t', 'true', 'null', '"a"', '\\u0061', '\\ud800', '1e5'), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(scraps, (parts) => {
        const text = parts.join('');
        const native = nativelyParsed(text);
        try {
          expect({ value: parseJson(text) }).toEqual(native);
        } catch (error) {
          if (!(error instanceof NotJson)) throw error;
          if (native !== undefined)
            expect(['duplicate-key', 'lone-surrogate', 'unsafe-integer', 'number-out-of-range']).toContain(error.reason);
        }
      }),
      { numRuns: 20_000 },
    );
  });

  it('keeps __proto__ as an ordinary key and leaves every prototype alone', () => {
    const value = parseJson('{"__proto__":{"polluted":true}}') as object;
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('takes 64 levels and refuses 65, however deep it goes on', () => {
    expect(parseJson('[{"a":'.repeat(32) + '1' + '}]'.repeat(32))).toBeDefined();
    expect(refusal('['.repeat(65)).reason).toBe('too-deep');
    expect(refusal('[{"a":'.repeat(1_000_000)).reason).toBe('too-deep');
  });

  it('reads very long strings, numbers and spaces without running out of stack', () => {
    expect(parseJson(`"${'\\n'.repeat(4_000_000)}"`)).toHaveLength(4_000_000);
    expect(parseJson(`${' '.repeat(8_000_000)}0.${'1'.repeat(8_000_000)}`)).toBe(1 / 9);
    expect(parseJson(`1e-${'0'.repeat(20_000_000)}2`)).toBe(0.01);
  });

  it('tells place and reason, never the text', () => {
    const error = refusal('{"a":1,"secret":2,"secret":3}');
    expect(error).toMatchObject({ reason: 'duplicate-key', offset: 18 });
    expect(`${error.message}${error.stack}`).not.toContain('secret');
    expect(error.cause).toBeUndefined();
  });

  it('refuses half a surrogate pair in a text that is no bytes', () => expect(refusal('"\ud800"').reason).toBe('lone-surrogate'));
});

describe('parseCanonical', () => {
  it('refuses every other spelling of a value', () => {
    const canonical = Buffer.from('{"a":[1,"x"],"b":null}');
    expect(parseCanonical(canonical)).toEqual({ a: [1, 'x'], b: null });
    expect(() => parseCanonical(Buffer.from(`${canonical.toString()} `))).toThrow(NotCanonical);
  });

  it('refuses bytes that are no JSON as such', () => expect(() => parseCanonical(Buffer.from('{'))).toThrow(NotJson));
});
