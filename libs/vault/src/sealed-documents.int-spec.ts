import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { thrownBy } from '../testing/thrown-by.js';
import { vaultUnderTest, type VaultUnderTest } from '../testing/vault-under-test.js';
import { CHUNK_BYTES } from './document-cipher.js';
import { DocumentRefused } from './document-refused.js';
import { NamedDocuments } from './named-documents.store.js';
import { LARGEST_DOCUMENT } from './sealed-documents.store.js';

const PDF = Buffer.from('%PDF-1.7 invented');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);
const DAY_MS = 86_400_000;

async function* arriving(...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts;
}
async function* breakingOff(): AsyncGenerator<Uint8Array> {
  yield PDF;
  throw new Error('the sender has gone');
}

describe('Sealed documents', () => {
  let test: VaultUnderTest;
  beforeEach(async () => {
    test = await vaultUnderTest();
  });
  afterEach(() => test.close());

  const seal = (
    content: Uint8Array | AsyncIterable<Uint8Array>,
    mediaType = 'application/pdf',
    documentRef: string = randomUUID(),
  ) =>
    test.documents.seal({
      documentRef,
      subjectRef: randomUUID(),
      mediaType,
      content: content instanceof Uint8Array ? arriving(content) : content,
    });
  const sealAndKeep = async (content: Uint8Array, mediaType?: string, documentRef?: string) => {
    const sealed = await seal(content, mediaType, documentRef);
    await test.documents.keep(sealed);
    return sealed;
  };
  const filesOnDisk = (): readonly string[] =>
    readdirSync(test.documentFolder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(test.documentFolder, name))
      .filter((path) => statSync(path).isFile());
  const reasonOf = async (work: Promise<unknown>): Promise<unknown> => {
    const error = await thrownBy(work);
    expect(error).toBeInstanceOf(DocumentRefused);
    return (error as DocumentRefused).reason;
  };
  const contentOf = async (documentRef: string): Promise<Buffer> => {
    const parts: Uint8Array[] = [];
    for await (const part of (await test.documents.open(documentRef))!) parts.push(part);
    return Buffer.concat(parts);
  };

  it.each([
    ['application/pdf', PDF],
    ['image/png', PNG],
    ['image/jpeg', JPEG],
  ])('%s is kept, and opens to what was sent', async (mediaType, content) => {
    const { documentRef, size, sha256 } = await sealAndKeep(content, mediaType);
    expect({ size, sha256 }).toEqual({ size: content.length, sha256: createHash('sha256').update(content).digest('hex') });
    expect(await contentOf(documentRef)).toEqual(content);
    expect(await test.documents.check(documentRef, size)).toBe('whole');
    expect(await test.documents.check(documentRef, size + 1)).toBe('broken');
    const [path] = filesOnDisk();
    expect(statSync(path!).mode & 0o777).toBe(0o600);
    expect(readFileSync(path!).includes('invented')).toBe(false);
  });

  it('are refused by what they are, not by what they are said to be, and nothing is left', async () => {
    expect(await reasonOf(seal(Buffer.from('MZ this is a program'), 'application/pdf'))).toBe('not-allowed');
    expect(await reasonOf(seal(Buffer.from('<html>'), 'application/pdf'))).toBe('not-allowed');
    expect(await reasonOf(seal(Buffer.from(' %PDF-1.7'), 'application/pdf'))).toBe('not-allowed');
    expect(await reasonOf(seal(PNG, 'image/jpeg'))).toBe('another-type');
    expect(await reasonOf(seal(Buffer.from('%P'), 'application/pdf'))).toBe('not-allowed');
    expect(await reasonOf(seal(Buffer.alloc(0)))).toBe('empty');
    expect(await reasonOf(seal(arriving()))).toBe('empty');
    expect(filesOnDisk()).toEqual([]);
  });

  it('are told by their beginning also when it arrives byte by byte', async () => {
    const { size } = await seal(arriving(...[...PNG].map((byte) => Uint8Array.of(byte))), 'image/png');
    expect(size).toBe(PNG.length);
  });

  it('have at most 25 MiB, to the byte, and nothing is left of a larger one', async () => {
    const rest = LARGEST_DOCUMENT - PDF.length;
    const { size, documentRef } = await sealAndKeep(Buffer.concat([PDF, Buffer.alloc(rest)]));
    expect(size).toBe(LARGEST_DOCUMENT);
    expect(await test.documents.check(documentRef, size)).toBe('whole');
    const before = filesOnDisk();
    expect(await reasonOf(seal(arriving(PDF, Buffer.alloc(rest), Uint8Array.of(1))))).toBe('too-large');
    expect(filesOnDisk()).toEqual(before);
  });

  it('leave nothing when the sender goes away', async () => {
    await expect(seal(breakingOff())).rejects.toThrow('the sender has gone');
    expect(filesOnDisk()).toEqual([]);
  });

  it('are missing or broken when their file is gone, cut off, or that of another', async () => {
    const long = Buffer.concat([PDF, randomBytes(3 * CHUNK_BYTES)]);
    const mine = await sealAndKeep(long);
    const other = await sealAndKeep(long);
    const pathOf = ({ fileId }: { fileId: string }) => join(test.documentFolder, fileId.slice(0, 2), fileId);
    expect(await test.documents.check(mine.documentRef, long.length)).toBe('whole');
    const bytes = readFileSync(pathOf(mine));
    truncateSync(pathOf(mine), 40 + CHUNK_BYTES + 16);
    expect(await test.documents.check(mine.documentRef, long.length)).toBe('broken');
    writeFileSync(pathOf(mine), readFileSync(pathOf(other)));
    expect(await test.documents.check(mine.documentRef, long.length)).toBe('broken');
    writeFileSync(pathOf(mine), bytes);
    expect(await test.documents.check(mine.documentRef, long.length)).toBe('whole');
    rmSync(pathOf(mine));
    expect(await test.documents.check(mine.documentRef, long.length)).toBe('missing');
    expect(await test.documents.check(randomUUID(), 1)).toBe('missing');
  });

  it('sent twice at once, either file opens the document, also when the other is discarded', async () => {
    const documentRef = randomUUID();
    const [one, two] = await Promise.all([
      sealAndKeep(PDF, 'application/pdf', documentRef),
      sealAndKeep(PDF, 'application/pdf', documentRef),
    ]);
    expect(one.fileId).not.toBe(two.fileId);
    expect(await contentOf(documentRef)).toEqual(PDF);
    await test.documents.discard(two);
    expect(await contentOf(documentRef)).toEqual(PDF);
    expect(filesOnDisk()).toHaveLength(1);
  });

  describe('that no event names', () => {
    const now = new Date().toISOString();
    const tomorrow = new Date(Date.now() + 25 * 3_600_000).toISOString();
    const age = (paths: readonly string[]): void => {
      const then = new Date(Date.now() - 2 * DAY_MS);
      for (const path of paths) utimesSync(path, then, then);
    };
    const sweepAt = (at: string) => test.documentSweep.sweep({ now: at, namedThrough: at });
    const name = (documentRef: string) => new NamedDocuments(test.as.vault).record({ documentRef, eventId: randomUUID() });

    it('are swept after a day, and those that one names are kept', async () => {
      const named = await sealAndKeep(PDF);
      const unnamed = await sealAndKeep(PNG, 'image/png');
      await name(named.documentRef);
      expect(await sweepAt(now)).toEqual({ kind: 'swept', deleted: 0 });
      expect(await sweepAt(tomorrow)).toEqual({ kind: 'swept', deleted: 1 });
      expect(await test.documents.check(named.documentRef, named.size)).toBe('whole');
      expect(await test.documents.check(unnamed.documentRef, unnamed.size)).toBe('missing');
      expect(filesOnDisk()).toHaveLength(1);
    });

    it('are swept with what a crash left between file and row, or in the middle of a file', async () => {
      const named = await sealAndKeep(PDF);
      await name(named.documentRef);
      await seal(PDF);
      const unfinished = join(test.documentFolder, 'ab', `ab${randomUUID().slice(2)}.part`);
      mkdirSync(join(unfinished, '..'), { recursive: true });
      writeFileSync(unfinished, 'half');
      age([unfinished]);
      expect(await sweepAt(now)).toEqual({ kind: 'swept', deleted: 1 });
      age(filesOnDisk());
      expect(await sweepAt(now)).toEqual({ kind: 'swept', deleted: 1 });
      expect(await contentOf(named.documentRef)).toEqual(PDF);
      expect(filesOnDisk()).toHaveLength(1);
    });

    it('stay while it is not known what is named, and when there are suspiciously many', async () => {
      await sealAndKeep(PDF);
      await sealAndKeep(PDF);
      expect(await test.documentSweep.sweep({ now: tomorrow, namedThrough: '2026-01-01T00:00:00.000Z' })).toMatchObject({
        kind: 'naming-behind',
      });
      expect(await sweepAt(tomorrow)).toEqual({ kind: 'too-many', unnamed: 2, of: 2 });
      expect(await test.documentSweep.sweep({ now: tomorrow, namedThrough: tomorrow, evenIfMany: true })).toEqual({
        kind: 'swept',
        deleted: 2,
      });
      expect(filesOnDisk()).toEqual([]);
    });
  });
});
