import { isDeepStrictEqual } from 'node:util';

type Plain = Readonly<Record<string, unknown>>;
const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

const OPERATORS: Readonly<Record<string, (found: unknown, wanted: unknown) => boolean>> = {
  /** There is something, whatever it is. */
  $present: (found, wanted) => (found !== undefined) === wanted,
  /** A list or object of this many. */
  $count: (found, wanted) => (Array.isArray(found) ? found.length : isPlain(found) ? Object.keys(found).length : NaN) === wanted,
  /** A list with at least one line that is so. */
  $includes: (found, wanted) => Array.isArray(found) && found.some((each) => differs(each, wanted, '') === undefined),
  /** A list with no line that is so. */
  $lacks: (found, wanted) => Array.isArray(found) && found.every((each) => differs(each, wanted, '') !== undefined),
};

/** Where, and what was wanted and found there. */
export type Difference = Readonly<{ path: string; wanted: unknown; found: unknown }>;

/**
 * The first place where what was found does not hold what is wanted; undefined if it does. Of an object only the wanted fields are looked at;
 * a list must have exactly the wanted lines. `{$present}`, `{$count}`, `{$includes}` and `{$lacks}` ask less.
 */
export const differs = (found: unknown, wanted: unknown, path: string): Difference | undefined => {
  if (isPlain(wanted)) {
    const asked = Object.entries(wanted);
    if (asked.some(([key]) => key.startsWith('$')))
      return asked.every(([key, value]) => OPERATORS[key]?.(found, value)) ? undefined : { path, wanted, found };
    if (!isPlain(found)) return { path, wanted, found };
    for (const [key, value] of Object.entries(wanted)) {
      const difference = differs(found[key], value, `${path}/${key}`);
      if (difference) return difference;
    }
    return undefined;
  }
  if (Array.isArray(wanted) && Array.isArray(found)) {
    if (wanted.length !== found.length) return { path, wanted, found };
    for (const [index, value] of wanted.entries()) {
      const difference = differs(found[index], value, `${path}/${index}`);
      if (difference) return difference;
    }
    return undefined;
  }
  return isDeepStrictEqual(found, wanted) ? undefined : { path, wanted, found };
};
