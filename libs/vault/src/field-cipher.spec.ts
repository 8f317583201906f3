import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson, fieldCommitment, fromHex, newOpening, NotCanonical, sameBytes, toHex } from '@setu/ledger';
import fc from 'fast-check';
import { encrypt } from './authenticated-encryption.js';
import { fieldKey, openField, sealField } from './field-cipher.js';

type Vector = Readonly<{
  eventId: string;
  path: string;
  value: string;
  key: string;
  fieldKey: string;
  opening: string;
  nonce: string;
  ciphertextAndTag: string;
  commitment: string;
}>;
const vectorFile = new URL('../../ledger/vectors/sealed-field.json', import.meta.url);
const { fields } = JSON.parse(readFileSync(vectorFile, 'utf8')) as { fields: readonly Vector[] };

const place = { eventId: 'c2d9b5a4-51f7-5e0e-8a63-0d9f41b7e810', path: '/premises' };
const key = randomBytes(32);
const fresh = () => ({ opening: newOpening(), nonce: randomBytes(12) });

describe('sealField and openField', () => {
  it.each(fields)('give the committed vector for $path', (vector) => {
    const bare = fromHex(vector.key);
    const randomness = { opening: fromHex(vector.opening), nonce: fromHex(vector.nonce) };
    const sealed = sealField(bare, vector, vector.value, randomness);
    expect(toHex(fieldKey(bare, vector))).toBe(vector.fieldKey);
    expect(toHex(sealed.ciphertext)).toBe(vector.ciphertextAndTag);
    expect(toHex(sealed.commitment)).toBe(vector.commitment);
    expect(openField(bare, vector, sealed)).toEqual({ value: vector.value, commitment: fromHex(vector.commitment) });
  });

  it('open what was sealed, whatever the text, and work out the same commitment', () => {
    const anyText = fc.string({ unit: 'binary' }).filter((text) => !/\p{Surrogate}/u.test(text));
    fc.assert(
      fc.property(anyText, (value) => {
        const sealed = sealField(key, place, value, fresh());
        expect(openField(key, place, sealed)).toEqual({ value, commitment: sealed.commitment });
      }),
    );
  });

  it('refuse the ciphertext in another event, in another field and under another key', () => {
    const sealed = sealField(key, place, 'invented', fresh());
    expect(openField(key, { ...place, eventId: '0b7e6a2d-93c8-5f14-b1d5-7c3e8f20a946' }, sealed)).toBe('ciphertext');
    expect(openField(key, { ...place, path: '/narrative' }, sealed)).toBe('ciphertext');
    expect(openField(randomBytes(32), place, sealed)).toBe('ciphertext');
    expect(openField(key, place, { ...sealed, nonce: randomBytes(12) })).toBe('ciphertext');
  });

  it('refuse the ciphertext once any one of its bits is another, or bytes are missing', () => {
    const sealed = sealField(key, place, 'invented', fresh());
    const opened = new Set<unknown>();
    for (let bit = 0; bit < sealed.ciphertext.length * 8; bit++) {
      const ciphertext = Uint8Array.from(sealed.ciphertext);
      ciphertext[bit >> 3]! ^= 1 << (bit & 7);
      opened.add(openField(key, place, { ...sealed, ciphertext }));
    }
    for (let length = 0; length < sealed.ciphertext.length; length++) {
      opened.add(openField(key, place, { ...sealed, ciphertext: sealed.ciphertext.subarray(0, length) }));
    }
    expect([...opened]).toEqual(['ciphertext']);
  });

  const r = toHex(newOpening());
  it.each([
    ['no JSON', Buffer.from('invented')],
    ['another spelling', Buffer.from(`{"value":"a","r":"${r}"}`)],
    ['a value that is no text', canonicalJson({ r, value: 1 })],
    ['no opening', canonicalJson({ value: 'a' })],
    ['a short opening', canonicalJson({ r: 'ab', value: 'a' })],
    ['an opening that is no hex', canonicalJson({ r: 'x'.repeat(64), value: 'a' })],
    ['nothing', canonicalJson(null)],
  ])('refuse authentic ciphertext of %s', (_name, plaintext) => {
    const nonce = randomBytes(12);
    const associated = canonicalJson([place.eventId, place.path]);
    const ciphertext = encrypt({ key: fieldKey(key, place), nonce, associated }, plaintext);
    expect(openField(key, place, { ciphertext, nonce })).toBe('plaintext');
  });

  it('refuse to seal half a surrogate pair, without telling the text', () => {
    const seal = () => sealField(key, place, 'Asha\ud800', fresh());
    expect(seal).toThrow(NotCanonical);
    expect(seal).not.toThrow(/Asha/);
  });

  it('commit to the value in its place', () => {
    const randomness = fresh();
    const { commitment } = sealField(key, place, 'invented', randomness);
    expect(sameBytes(commitment, fieldCommitment(randomness.opening, place.eventId, place.path, 'invented'))).toBe(true);
  });
});
