import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from './canonical-json.js';
import { commitment } from './commitment.js';
import { fieldCommitment } from './field-commitment.js';
import { fromHex, toHex } from './hex.js';
import type { JsonValue } from './json-value.js';
import { decodeLeaf, encodeLeaf, leafHash } from './leaf.js';
import { NotCanonical } from './not-canonical.js';
import { NotJson } from './not-json.js';
import { parseCanonical } from './parse-canonical.js';
import { parseJson } from './parse-json.js';
import type { Spine } from './spine.js';

const vectors = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), 'utf8')) as T;
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const bytes = (string: string): Uint8Array => new TextEncoder().encode(string);
const double = (ieee754: string): number => Buffer.from(ieee754, 'hex').readDoubleBE();

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

type CanonicalVectors = Readonly<{
  numbers: readonly Readonly<{ ieee754: string; text: string }>[];
  refusedNumbers: readonly Readonly<{ ieee754: string; reason: string }>[];
  values: readonly Readonly<{ name: string; json: string; canonical: string; sha256: string }>[];
  refusedTexts: readonly Readonly<{ name: string; utf8: string; reason: string }>[];
  otherSpellings: readonly Readonly<{ name: string; json: string }>[];
}>;
type Part = Readonly<{ value: JsonValue; canonical: string; opening: string; commitment: string }>;
type LeafVectors = Readonly<{
  events: readonly Readonly<{
    spine: Spine;
    parts: Readonly<Record<'who' | 'what' | 'links', Part>>;
    leaf: string;
    leafHash: string;
  }>[];
}>;
type FieldVectors = Readonly<{
  fields: readonly Readonly<{
    eventId: string;
    path: string;
    value: string;
    opening: string;
    committed: string;
    commitment: string;
  }>[];
}>;

const canonical = vectors<CanonicalVectors>('canonical-json');
const { events } = vectors<LeafVectors>('leaf');
const { fields } = vectors<FieldVectors>('sealed-field');

describe('canonical-json.json', () => {
  it.each(canonical.numbers)('$ieee754 is written $text', (vector) =>
    expect(text(canonicalJson(double(vector.ieee754)))).toBe(vector.text),
  );

  it.each(canonical.refusedNumbers)('$ieee754 is refused: $reason', ({ ieee754, reason }) =>
    expect(thrownBy(() => canonicalJson(double(ieee754)))).toMatchObject({ name: 'NotCanonical', reason }),
  );

  it.each(canonical.values)('$name', ({ json, canonical: expected, sha256 }) => {
    const written = canonicalJson(parseJson(bytes(json)));
    expect(text(written)).toBe(expected);
    expect(createHash('sha256').update(written).digest('hex')).toBe(sha256);
  });

  it.each(canonical.refusedTexts)('refused: $name', ({ utf8, reason }) => {
    const error = thrownBy(() => parseJson(fromHex(utf8)));
    expect(error).toBeInstanceOf(NotJson);
    expect(error).toMatchObject({ reason });
  });

  it.each(canonical.otherSpellings)('JSON, but not canonical: $name', ({ json }) => {
    expect(thrownBy(() => parseJson(json))).toBeUndefined();
    expect(thrownBy(() => parseCanonical(bytes(json)))).toBeInstanceOf(NotCanonical);
  });
});

describe('leaf.json', () => {
  it.each(events)('event $spine.revision: parts, commitments, leaf and hash', ({ spine, parts, leaf, leafHash: hash }) => {
    for (const name of ['who', 'what', 'links'] as const) {
      const part = parts[name];
      expect(text(canonicalJson(part.value))).toBe(part.canonical);
      expect(toHex(commitment(fromHex(part.opening), bytes(part.canonical)))).toBe(part.commitment);
      expect(spine.commitments[name]).toBe(part.commitment);
    }
    expect(text(encodeLeaf(spine))).toBe(leaf);
    expect(decodeLeaf(bytes(leaf))).toEqual(spine);
    expect(toHex(leafHash(bytes(leaf)))).toBe(hash);
  });

  it('is a chain', () => {
    expect(events.map(({ spine }) => spine.revision)).toEqual([0, 1, 2]);
    expect(events.map(({ spine }) => spine.prev)).toEqual([null, events[0]!.leafHash, events[1]!.leafHash]);
  });
});

describe('sealed-field.json', () => {
  it.each(fields)('$path is committed to', ({ eventId, path, value, opening, committed, commitment: expected }) => {
    expect(text(canonicalJson([eventId, path, value]))).toBe(committed);
    expect(toHex(fieldCommitment(fromHex(opening), eventId, path, value))).toBe(expected);
  });
});
