import { DEEPEST_JSON } from './json-depth.js';
import { hasLoneSurrogate } from './lone-surrogate.js';
import { NotCanonical } from './not-canonical.js';

const encoder = new TextEncoder();

const pointerTo = (path: string, key: string): string => `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const numberText = (value: number, path: string): string => {
  if (!Number.isFinite(value)) throw new NotCanonical(path, 'not-finite');
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw new NotCanonical(path, 'unsafe-integer');
  return String(value);
};

const stringText = (value: string, path: string): string => {
  if (hasLoneSurrogate(value)) throw new NotCanonical(path, 'lone-surrogate');
  return JSON.stringify(value);
};

const plainValue = (holder: object, key: string, path: string): unknown => {
  const property = Object.getOwnPropertyDescriptor(holder, key);
  if (property === undefined) throw new NotCanonical(path, 'sparse-array');
  if (!('value' in property)) throw new NotCanonical(path, 'accessor');
  if (!property.enumerable) throw new NotCanonical(path, 'hidden-property');
  return property.value;
};

const arrayText = (value: readonly unknown[], path: string, depth: number): string => {
  if (Object.getPrototypeOf(value) !== Array.prototype) throw new NotCanonical(path, 'not-plain');
  const items: string[] = [];
  for (let index = 0; index < value.length; index++) {
    const itemPath = `${path}/${index}`;
    items.push(textOf(plainValue(value, String(index), itemPath), itemPath, depth));
  }
  const ownKeys = Reflect.ownKeys(value);
  if (ownKeys.some((key) => typeof key === 'symbol')) throw new NotCanonical(path, 'symbol-key');
  if (ownKeys.length !== value.length + 1) throw new NotCanonical(path, 'not-plain');
  return `[${items.join(',')}]`;
};

const objectText = (value: object, path: string, depth: number): string => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new NotCanonical(path, 'not-plain');
  const members = Reflect.ownKeys(value).map((key) => {
    if (typeof key === 'symbol') throw new NotCanonical(path, 'symbol-key');
    return key;
  });
  // Array.prototype.sort without a comparer orders by UTF-16 code units, as RFC 8785 section 3.2.3 demands.
  const texts = members.sort().map((key) => {
    const keyText = stringText(key, path);
    const memberPath = pointerTo(path, key);
    return `${keyText}:${textOf(plainValue(value, key, memberPath), memberPath, depth)}`;
  });
  return `{${texts.join(',')}}`;
};

const textOf = (value: unknown, path: string, depth: number): string => {
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      return numberText(value, path);
    case 'string':
      return stringText(value, path);
    case 'undefined':
      throw new NotCanonical(path, 'undefined-value');
    case 'object':
      if (value === null) return 'null';
      if (depth === DEEPEST_JSON) throw new NotCanonical(path, 'too-deep');
      return Array.isArray(value) ? arrayText(value, path, depth + 1) : objectText(value, path, depth + 1);
    default:
      throw new NotCanonical(path, 'unsupported-type');
  }
};

/**
 * The one canonical form of a value: JSON Canonicalization Scheme, RFC 8785, as UTF-8 bytes.
 *
 * Strict, because hashes and signatures stand on it: takes null, booleans, well-formed strings, finite numbers (whole numbers
 * only up to ±(2^53 - 1); -0 is written `0`, as the RFC says), dense arrays and plain objects, to a depth of 64. All else throws,
 * nothing is dropped or converted: no `undefined`, no `toJSON`, no Date, Map, function, symbol, bigint, getter or class instance.
 * Text is not normalised: two spellings of one letter are two values.
 * @throws NotCanonical
 */
export const canonicalJson = (value: unknown): Uint8Array => encoder.encode(textOf(value, '', 0));
