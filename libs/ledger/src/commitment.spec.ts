import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commitment } from './commitment.js';
import { fieldCommitment } from './field-commitment.js';
import { fromHex, toHex } from './hex.js';
import { newOpening, OPENING_BYTES } from './opening.js';
import { sameBytes } from './same-bytes.js';

const eventId = 'c2d9b5a4-51f7-5e0e-8a63-0d9f41b7e810';

describe('a commitment', () => {
  it('is HMAC-SHA-256 with the opening as key', () => {
    const opening = newOpening();
    const part = Buffer.from('{"a":1}');
    expect(toHex(commitment(opening, part))).toBe(createHmac('sha256', opening).update(part).digest('hex'));
  });

  it('is another for another part or another opening', () => {
    const opening = newOpening();
    const part = Buffer.from('part');
    expect(sameBytes(commitment(opening, part), commitment(opening, Buffer.from('past')))).toBe(false);
    expect(sameBytes(commitment(opening, part), commitment(newOpening(), part))).toBe(false);
  });

  it.each([0, 31, 33, 64])('refuses an opening of %i bytes', (length) => {
    expect(() => commitment(new Uint8Array(length), Buffer.from('part'))).toThrow(RangeError);
  });

  it('to a field binds the event, the path and the value', () => {
    const opening = newOpening();
    const here = toHex(fieldCommitment(opening, eventId, '/premises', 'a'));
    expect(here).toBe(createHmac('sha256', opening).update(`["${eventId}","/premises","a"]`).digest('hex'));
    expect(toHex(fieldCommitment(opening, eventId, '/premise', 'sa'))).not.toBe(here);
    expect(toHex(fieldCommitment(opening, eventId, '/premises', 'b'))).not.toBe(here);
    expect(toHex(fieldCommitment(opening, eventId.replace('c', 'd'), '/premises', 'a'))).not.toBe(here);
  });
});

describe('an opening', () => {
  it('has 32 bytes and is never the same twice', () => {
    const openings = Array.from({ length: 200 }, () => newOpening());
    expect(openings.every((opening) => opening.byteLength === OPENING_BYTES)).toBe(true);
    expect(new Set(openings.map(toHex)).size).toBe(200);
  });
});

describe('hex', () => {
  it('is read back to the bytes it was written from, also from the middle of a buffer', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2 }), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes);
        expect(fromHex(toHex(bytes.subarray(1)))).toEqual(bytes.slice(1));
      }),
    );
  });

  it.each(['a', 'AB', '0x', ' ab', 'ab\n', 'gg', 'ab cd'])('refuses %j', (text) =>
    expect(() => fromHex(text)).toThrow(RangeError),
  );
});

describe('sameBytes', () => {
  it('compares length and content', () => {
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 3))).toBe(false);
    expect(sameBytes(Uint8Array.of(1, 2), Uint8Array.of(1, 2, 0))).toBe(false);
    expect(sameBytes(new Uint8Array(), new Uint8Array())).toBe(true);
  });
});
