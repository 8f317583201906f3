import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fromHex, toHex } from '@setu/ledger';
import fc from 'fast-check';
import { thrownBy } from '../testing/thrown-by.js';
import { DocumentBroken } from './document-broken.js';
import { CHUNK_BYTES, openDocument, sealDocument } from './document-cipher.js';

const HEADER = 40;
const TAG = 16;
const SEALED_CHUNK = CHUNK_BYTES + TAG;

type Vector = Readonly<{
  documentRef: string;
  key: string;
  salt: string;
  bytes: number;
  sealedSha256: string;
  begins: string;
  ends: string;
}>;
const vectorFile = new URL('../../ledger/vectors/sealed-document.json', import.meta.url);
const { documents } = JSON.parse(readFileSync(vectorFile, 'utf8')) as { documents: readonly Vector[] };

const key = randomBytes(32);
const documentRef = randomUUID();

async function* arriving(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}
const collected = async (stream: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
};
const sealed = (content: Uint8Array, salt: Uint8Array = randomBytes(32), ref = documentRef) =>
  collected(sealDocument(key, ref, salt, arriving(content)));
const opened = (bytes: Uint8Array, ref = documentRef) => collected(openDocument(key, ref, arriving(bytes)));
const requireBroken = async (bytes: Uint8Array, ref = documentRef): Promise<void> =>
  expect(await thrownBy(opened(bytes, ref))).toBeInstanceOf(DocumentBroken);

/** Bytes that say where they stand: byte n is n modulo 251. */
const pattern = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => index % 251);

describe('A sealed document', () => {
  it.each(documents)(
    'is what the committed vector of $bytes bytes says',
    async ({ documentRef: ref, key: hex, salt, bytes, ...expected }) => {
      const content = pattern(bytes);
      const file = await collected(sealDocument(fromHex(hex), ref, fromHex(salt), arriving(content)));
      expect({
        sealedSha256: createHash('sha256').update(file).digest('hex'),
        begins: toHex(file.subarray(0, 64)),
        ends: toHex(file.subarray(-32)),
      }).toEqual(expected);
      expect(await collected(openDocument(fromHex(hex), ref, arriving(file)))).toEqual(Buffer.from(content));
    },
  );

  it('opens to what was sealed, however it arrives', async () => {
    const sizes = fc.constantFrom(1, 5, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 2 * CHUNK_BYTES + 7);
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });
    const parts = (bytes: Uint8Array, at: readonly number[]) => {
      const places = [0, ...at.map((each) => Math.floor(each * bytes.length)).sort((a, b) => a - b), bytes.length];
      return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
    };
    await fc.assert(
      fc.asyncProperty(sizes, cuts, cuts, async (size, written, read) => {
        const content = randomBytes(size);
        const file = await collected(sealDocument(key, documentRef, randomBytes(32), arriving(...parts(content, written))));
        expect(file.length).toBe(HEADER + size + TAG * Math.ceil(size / CHUNK_BYTES));
        expect((await collected(openDocument(key, documentRef, arriving(...parts(file, read))))).equals(content)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  const long = pattern(3 * CHUNK_BYTES);
  const chunk = (file: Buffer, index: number) =>
    file.subarray(HEADER + index * SEALED_CHUNK, HEADER + (index + 1) * SEALED_CHUNK);

  it('is refused when it was cut off, at the end of a chunk or anywhere else', async () => {
    const file = await sealed(long);
    for (const length of [
      0,
      7,
      HEADER - 1,
      HEADER,
      HEADER + TAG,
      HEADER + SEALED_CHUNK,
      HEADER + 2 * SEALED_CHUNK,
      file.length - 1,
    ])
      await requireBroken(file.subarray(0, length));
  });

  it('is refused when chunks were exchanged, left out, repeated or added', async () => {
    const file = await sealed(long);
    const head = file.subarray(0, HEADER);
    const [a, b, c] = [chunk(file, 0), chunk(file, 1), chunk(file, 2)];
    for (const order of [[b, a, c], [a, c], [b, c], [a, a, b, c], [a, b, c, c], [c], [a, b]])
      await requireBroken(Buffer.concat([head, ...order]));
  });

  it('is refused with a chunk of another document, or of another sealing of the same one', async () => {
    const file = await sealed(long);
    const again = await sealed(long);
    await requireBroken(Buffer.concat([file.subarray(0, HEADER), chunk(file, 0), chunk(again, 1), chunk(file, 2)]));
    await requireBroken(file, randomUUID());
    expect((await opened(again)).equals(Buffer.from(long))).toBe(true);
  });

  it('is refused once any one bit is another', async () => {
    const file = await sealed(Buffer.from('%PDF-1.7 invented'));
    for (let bit = 0; bit < file.length * 8; bit++) {
      const mutant = Buffer.from(file);
      mutant[bit >> 3]! ^= 1 << (bit & 7);
      await requireBroken(mutant);
    }
  });

  it('shows nothing of its content, and is another file each time', async () => {
    const content = Buffer.from('%PDF-1.7 Unmistakable');
    const [one, other] = [await sealed(content), await sealed(content)];
    expect(one.includes('Unmistakable')).toBe(false);
    expect(one.subarray(HEADER).equals(other.subarray(HEADER))).toBe(false);
  });
});
