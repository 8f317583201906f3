import fc from 'fast-check';
import { resolved, type Schema, type Schemas } from './schema.js';

/** What values are made from. `idFor` gives an id for the field of this name; `now` is an instant that the system takes for the present. */
export type Source = Readonly<{ schemas: Schemas; seed: number; now: string; idFor: (field: string) => string }>;

/** Whether objects get the fields that may be left out, too. */
export type Extent = 'needed' | 'all';

const LONGEST_SAMPLE = 24;

const textFor = ({ pattern, minLength = 1, maxLength = LONGEST_SAMPLE }: Schema, seed: number): string => {
  if (pattern === undefined) return 'invented'.slice(0, maxLength).padEnd(minLength, 'x');
  const fits = (text: string) => [...text].length >= minLength && [...text].length <= maxLength;
  const plain = ['Invented 1', 'INVENTED-1', 'https://invented.example'].find(
    (text) => new RegExp(pattern, 'u').test(text) && fits(text),
  );
  if (plain !== undefined) return plain;
  const matching = fc.stringMatching(new RegExp(pattern, 'u')).filter((text) => fits(text));
  return fc.sample(matching, { seed, numRuns: 1 })[0]!;
};

/** A value that fits its schema: always the same for the same seed. `field` is the name it will have. */
export const fittingValue = (schema: Schema, source: Source, extent: Extent, field = ''): unknown => {
  const whole = resolved(schema, source.schemas);
  switch (whole.type) {
    case 'object': {
      const { properties = {}, required = [] } = whole;
      const names = Object.keys(properties).filter((name) => extent === 'all' || required.includes(name));
      return Object.fromEntries(names.map((name) => [name, fittingValue(properties[name]!, source, extent, name)]));
    }
    case 'array': {
      const least = extent === 'all' ? Math.max(1, whole.minItems ?? 0) : (whole.minItems ?? 0);
      return Array.from({ length: least }, () => fittingValue(whole.items ?? {}, source, extent, field));
    }
    case 'integer':
    case 'number':
      return Math.max(whole.minimum ?? 0, Math.min(1, whole.maximum ?? 1));
    case 'boolean':
      return true;
    default:
      if (whole.enum) return whole.enum[0];
      if (whole.format === 'uuid') return source.idFor(field);
      if (whole.format === 'date-time') return source.now;
      return textFor(whole, source.seed);
  }
};
