import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Purpose } from '@setu/kernel';
import { DocumentBroken } from './document-broken.js';
import { openDocument, SALT_BYTES, sealDocument } from './document-cipher.js';
import type { DocumentFiles } from './document-files.js';
import { DocumentRefused } from './document-refused.js';
import { documentTypeOf, TELLING_BYTES, type DocumentType } from './document-types.js';
import type { Keyring } from './keyring.store.js';
import type { VaultDatabase } from './vault-database.store.js';

/** A document to be sealed: whose key seals it, and what the sender says it is. */
export type DocumentToSeal = Readonly<{
  documentRef: string;
  subjectRef: string;
  mediaType: string;
  content: AsyncIterable<Uint8Array>;
}>;

/** A document whose file is durable. `sha256` is that of the content, in hex; it is personal, as a document may be guessed. */
export type SealedDocument = Readonly<{
  documentRef: string;
  fileId: string;
  keyId: string;
  size: number;
  mediaType: DocumentType;
  sha256: string;
}>;

/** `whole`: there, and authentic from its first byte to its last. */
export type DocumentState = 'whole' | 'missing' | 'broken';

/** The largest document, in bytes. */
export const LARGEST_DOCUMENT = 25 * 1024 * 1024;

const PURPOSE: Purpose = 'document';

type Row = Readonly<{
  file_id: string;
  key_id: string;
  subject_ref: string;
  purpose: Purpose;
  wrapped: Uint8Array;
  kek_id: string;
}>;

/** Looks at content as it goes by. @throws DocumentRefused */
class Inspection {
  size = 0;
  readonly #hash = createHash('sha256');
  #beginning = Buffer.alloc(0);

  constructor(private readonly declared: string) {}

  async *watch(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const bytes of content) {
      this.size += bytes.byteLength;
      if (this.size > LARGEST_DOCUMENT) throw new DocumentRefused('too-large');
      this.#hash.update(bytes);
      const telling = this.#beginning.byteLength < TELLING_BYTES;
      if (telling) this.#beginning = Buffer.concat([this.#beginning, bytes.subarray(0, TELLING_BYTES)]);
      if (telling && this.#beginning.byteLength >= TELLING_BYTES) this.#requireType();
      yield bytes;
    }
    if (this.size === 0) throw new DocumentRefused('empty');
    this.#requireType();
  }

  /** Once, when all has gone by. */
  sha256(): string {
    return this.#hash.digest('hex');
  }

  #requireType(): void {
    const type = documentTypeOf(this.#beginning);
    if (type === undefined) throw new DocumentRefused('not-allowed');
    if (type !== this.declared) throw new DocumentRefused('another-type');
  }
}

/**
 * Scans, photos and receipts: sealed into files under the key of the person they are about, chunk by chunk, so that no document is ever in
 * memory as a whole. First the file is durable ({@link seal}), then it is kept ({@link keep}), then the event names it.
 */
export class SealedDocuments {
  constructor(
    private readonly database: VaultDatabase,
    private readonly keyring: Keyring,
    private readonly files: DocumentFiles,
  ) {}

  /**
   * Seals content into a new file, durable when it answers. A file that is not kept is swept after a day.
   * @throws DocumentRefused, VaultUnavailable, DocumentStoreUnavailable, KeyEncryptionKeyRefused, or what the content threw: nothing is left
   */
  async seal({ documentRef, subjectRef, mediaType, content }: DocumentToSeal): Promise<SealedDocument> {
    const inspection = new Inspection(mediaType);
    const [bare] = await this.database.transaction((connection) =>
      this.keyring.keysOf(connection, [{ subjectRef, purpose: PURPOSE }]),
    );
    const { keyId, key } = bare!;
    const fileId = randomUUID();
    await this.files.write(fileId, sealDocument(key, documentRef, randomBytes(SALT_BYTES), inspection.watch(content)));
    return {
      documentRef,
      fileId,
      keyId,
      size: inspection.size,
      mediaType: mediaType as DocumentType,
      sha256: inspection.sha256(),
    };
  }

  /** Says that an event may come to name this document; durable when it answers. One that no event names is swept after a day. */
  async keep({ documentRef, fileId, keyId }: SealedDocument): Promise<void> {
    await this.database.single.change(
      'insert into vault.sealed_document (file_id, document_ref, key_id) values ($1, $2, $3) on conflict do nothing',
      [fileId, documentRef, keyId],
    );
  }

  /** Deletes a file that no event will name: the request was refused, or repeats one whose document is kept. */
  async discard({ fileId }: SealedDocument): Promise<void> {
    await this.database.single.change('delete from vault.sealed_document where file_id = $1', [fileId]);
    await this.files.delete(fileId);
  }

  /**
   * The content of a document; undefined if there is none. **Only after an access decision for this reader, purpose and case, and only once
   * the read has been logged.** Nothing of it counts if it throws in the end, or if its SHA-256 is not the one that the event committed to.
   * @throws DocumentBroken, VaultUnavailable, DocumentStoreUnavailable, KeyEncryptionKeyRefused, also while it is read
   */
  async open(documentRef: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    for (const row of await this.#rows(documentRef)) {
      const sealed = await this.files.read(row.file_id);
      if (sealed) return openDocument((await this.keyring.bare(row)).key, documentRef, sealed);
    }
    return undefined;
  }

  /** Whether a document is there and whole, and has this many bytes. Its content is authenticated and forgotten. */
  async check(documentRef: string, size: number): Promise<DocumentState> {
    const content = await this.open(documentRef);
    if (content === undefined) return 'missing';
    try {
      let found = 0;
      for await (const bytes of content) found += bytes.byteLength;
      return found === size ? 'whole' : 'broken';
    } catch (error) {
      if (error instanceof DocumentBroken) return 'broken';
      throw error;
    }
  }

  #rows(documentRef: string): Promise<readonly Row[]> {
    return this.database.single.rows<Row>(
      `select file_id, key_id, subject_ref, purpose, wrapped, kek_id
       from vault.sealed_document join vault.key using (key_id) where document_ref = $1 order by sealed_at desc, file_id`,
      [documentRef],
    );
  }
}
