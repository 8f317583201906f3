import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';
import { toHex } from './hex.js';
import { decodeLeaf, encodeLeaf, leafHash } from './leaf.js';
import { NotALeaf } from './not-a-leaf.js';
import type { Spine } from './spine.js';

const spine: Spine = {
  v: 1,
  eventId: 'c2d9b5a4-51f7-5e0e-8a63-0d9f41b7e810',
  stream: '6f0a3c1e-8b52-4d7a-9c11-2e5d7f3a9b40',
  revision: 7,
  prev: 'ab'.repeat(32),
  recordedAt: '2026-01-31T18:30:00.000Z',
  commitments: { who: '01'.repeat(32), what: '23'.repeat(32), links: '45'.repeat(32) },
};

const reasonOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof NotALeaf) return error.reason;
    throw error;
  }
  throw new Error('was not refused');
};

/** Every flip of one bit, the neighbours, every hex digit, and what has a meaning in JSON. */
const otherBytes = (byte: number): readonly number[] => {
  const flips = Array.from({ length: 8 }, (_, bit) => byte ^ (1 << bit));
  const telling = [...Buffer.from('0123456789abcdefA "\\{}[]:,-\n')];
  return [...new Set([...flips, (byte + 1) % 256, (byte + 255) % 256, ...telling])].filter((other) => other !== byte);
};

/** The spine, or undefined if the bytes are refused as no leaf. */
const spineIn = (leaf: Uint8Array): Spine | undefined => {
  try {
    return decodeLeaf(leaf);
  } catch (error) {
    if (error instanceof NotALeaf) return undefined;
    throw error;
  }
};

describe('a leaf', () => {
  it('is the canonical JSON of the spine, and reads back to it', () => {
    const leaf = encodeLeaf(spine);
    expect(leaf).toEqual(canonicalJson(spine));
    expect(decodeLeaf(leaf)).toEqual(spine);
  });

  it('is hashed with a zero byte before it', () => {
    const leaf = encodeLeaf(spine);
    const expected = createHash('sha256')
      .update(Buffer.concat([Buffer.of(0), leaf]))
      .digest('hex');
    expect(toHex(leafHash(leaf))).toBe(expected);
    expect(toHex(leafHash(new Uint8Array()))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  it('is refused or is another spine with another hash once any one of its bytes is another', () => {
    const leaf = encodeLeaf(spine);
    const whole = JSON.stringify(decodeLeaf(leaf));
    const hash = toHex(leafHash(leaf));
    const undetected: string[] = [];
    let refused = 0;
    let read = 0;
    for (let at = 0; at < leaf.length; at++) {
      for (const value of otherBytes(leaf[at]!)) {
        const mutant = Uint8Array.from(leaf);
        mutant[at] = value;
        const other = spineIn(mutant);
        if (other === undefined) refused++;
        else read++;
        if (toHex(leafHash(mutant)) === hash || JSON.stringify(other) === whole) undetected.push(`${at}:${value}`);
      }
    }
    expect(undetected).toEqual([]);
    // Most are refused; the rest, such as one hex digit for another, are other spines.
    expect(refused).toBeGreaterThan(leaf.length * 10);
    expect(read).toBeGreaterThan(leaf.length);
  });

  it('is refused when bytes are cut off, put in or put behind', () => {
    const leaf = encodeLeaf(spine);
    fc.assert(
      fc.property(fc.nat(leaf.length - 1), fc.uint8Array({ minLength: 1, maxLength: 3 }), (at, extra) => {
        expect(() => decodeLeaf(leaf.subarray(0, at))).toThrow(NotALeaf);
        expect(() => decodeLeaf(Buffer.concat([leaf, extra]))).toThrow(NotALeaf);
      }),
    );
  });

  const { prev: _prev, ...withoutPrev } = spine;
  const refused: readonly [string, unknown, string][] = [
    ['another format', { ...spine, v: 2 }, 'v'],
    ['a format as text', { ...spine, v: '1' }, 'v'],
    ['an event id in capitals', { ...spine, eventId: spine.eventId.toUpperCase() }, 'eventId'],
    ['a stream with its category', { ...spine, stream: `tip-${spine.stream}` }, 'stream'],
    ['a negative revision', { ...spine, revision: -1 }, 'revision'],
    ['minus zero as revision', { ...spine, revision: -0, prev: null }, 'revision'],
    ['half a revision', { ...spine, revision: 1.5 }, 'revision'],
    ['a revision as text', { ...spine, revision: '7' }, 'revision'],
    ['a prev in capital hex', { ...spine, prev: 'AB'.repeat(32) }, 'prev'],
    ['a short prev', { ...spine, prev: 'ab' }, 'prev'],
    ['no prev after the first event', { ...spine, prev: null }, 'prev is null for revision 0 and for no other'],
    ['a prev before the first event', { ...spine, revision: 0 }, 'prev is null for revision 0 and for no other'],
    ['an instant without milliseconds', { ...spine, recordedAt: '2026-01-31T18:30:00Z' }, 'recordedAt'],
    ['an instant in another zone', { ...spine, recordedAt: '2026-01-31T18:30:00.000+05:30' }, 'recordedAt'],
    ['a day that does not exist', { ...spine, recordedAt: '2026-02-30T18:30:00.000Z' }, 'recordedAt'],
    ['a field too many', { ...spine, note: 1 }, 'another set of fields'],
    ['a field too few', withoutPrev, 'another set of fields'],
    ['a field under another name', { ...withoutPrev, previous: null }, 'prev is missing'],
    ['no commitments', { ...spine, commitments: null }, 'commitments'],
    ['a list of commitments', { ...spine, commitments: [] }, 'commitments'],
    [
      'a commitment too many',
      { ...spine, commitments: { ...spine.commitments, more: '01'.repeat(32) } },
      'another set of fields',
    ],
    ['a short commitment', { ...spine, commitments: { ...spine.commitments, what: '23' } }, 'what'],
    ['a list', [spine], 'not an object'],
    ['nothing', null, 'not an object'],
  ];

  it.each(refused)('is not made of, nor read from, %s', (_name, value, reason) => {
    expect(reasonOf(() => encodeLeaf(value as Spine))).toBe(reason);
    if (!Object.is((value as { revision?: number } | null)?.revision, -0))
      expect(reasonOf(() => decodeLeaf(canonicalJson(value)))).toBe(reason);
  });

  it('is refused in any other spelling', () => {
    const spelt = Buffer.from(JSON.stringify(spine));
    expect(reasonOf(() => decodeLeaf(spelt))).toBe('not canonical JSON');
    expect(reasonOf(() => decodeLeaf(Buffer.from('{')))).toBe('not canonical JSON');
  });
});
