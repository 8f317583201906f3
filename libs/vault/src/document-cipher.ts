import { hkdfSync } from 'node:crypto';
import { canonicalJson } from '@setu/ledger';
import { decrypt, encrypt, KEY_BYTES, NONCE_BYTES, TAG_BYTES } from './authenticated-encryption.js';
import { DocumentBroken } from './document-broken.js';
import { inPieces } from './in-pieces.js';

/** Bytes of a document in one chunk; the last chunk has the rest, at least one. */
export const CHUNK_BYTES = 64 * 1024;
/** Length of the random salt of each file. */
export const SALT_BYTES = 32;
/** What a sealed document begins with. */
const MAGIC = Buffer.from('SETUDOC1', 'latin1');
const HEADER_BYTES = MAGIC.byteLength + SALT_BYTES;
const INFO = 'setu/document/1';

const fileKey = (key: Uint8Array, salt: Uint8Array): Uint8Array => new Uint8Array(hkdfSync('sha256', key, salt, INFO, KEY_BYTES));

/** Seven zeros, the index in four bytes, and whether it is the last: no two chunks of a file share a nonce, and no two files a key. */
const nonceOf = (index: number, last: boolean): Uint8Array => {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(index, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
};

const secretOf = (key: Uint8Array, documentRef: string, index: number, last: boolean) => ({
  key,
  nonce: nonceOf(index, last),
  associated: canonicalJson([documentRef, index, last]),
});

/**
 * A document as it is kept: `SETUDOC1`, a salt of 32 bytes, then chunks of 64 KiB each under AES-256-GCM with its tag. Document, index
 * and whether it is the last are bound into every chunk, so that none can be left out, put in, moved or exchanged. `salt` is fresh for
 * every file.
 */
export async function* sealDocument(
  key: Uint8Array,
  documentRef: string,
  salt: Uint8Array,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.concat([MAGIC, salt]);
  const own = fileKey(key, salt);
  let index = 0;
  for await (const { bytes, last } of inPieces(content, CHUNK_BYTES))
    yield encrypt(secretOf(own, documentRef, index++, last), bytes);
}

/**
 * What {@link sealDocument} sealed, piece by piece. Each piece is authentic; that there are no more of them is known only at the end: if it
 * throws there, nothing of it counts.
 * @throws DocumentBroken
 */
export async function* openDocument(
  key: Uint8Array,
  documentRef: string,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const header: Uint8Array[] = [];
  const rest = (async function* () {
    let missing = HEADER_BYTES;
    for await (const part of sealed) {
      header.push(part.subarray(0, missing));
      const body = part.subarray(missing);
      missing -= part.byteLength - body.byteLength;
      if (body.byteLength > 0) yield body;
    }
  })();
  let own: Uint8Array | undefined;
  let index = 0;
  for await (const { bytes, last } of inPieces(rest, CHUNK_BYTES + TAG_BYTES)) {
    own ??= keyFrom(key, documentRef, Buffer.concat(header));
    const opened = decrypt(secretOf(own, documentRef, index++, last), bytes);
    if (opened === undefined) throw new DocumentBroken(documentRef);
    yield opened;
  }
}

const keyFrom = (key: Uint8Array, documentRef: string, header: Buffer): Uint8Array => {
  if (header.byteLength !== HEADER_BYTES || !header.subarray(0, MAGIC.byteLength).equals(MAGIC))
    throw new DocumentBroken(documentRef);
  return fileKey(key, header.subarray(MAGIC.byteLength));
};
