import fc from 'fast-check';
import type { JsonValue } from '../src/json-value.js';

/** Any text that UTF-8 can carry. */
export const anyText: fc.Arbitrary<string> = fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text));

/** Any number that canonical JSON takes. */
export const anyNumber: fc.Arbitrary<number> = fc.oneof(
  fc.maxSafeInteger(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((number) => !Number.isInteger(number) || Number.isSafeInteger(number)),
);

/** Any value that canonical JSON takes. */
export const anyJsonValue: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthIdentifier: 'json' },
    fc.constant(null),
    fc.boolean(),
    anyNumber,
    anyText,
    fc.array(tie('value'), { maxLength: 6, depthIdentifier: 'json' }),
    fc.dictionary(anyText, tie('value'), { maxKeys: 6, depthIdentifier: 'json' }),
  ),
})).value;
