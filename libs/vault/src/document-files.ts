/** A file of the store, and when it was last written. */
export type DocumentFile = Readonly<{ fileId: string; writtenAt: Date }>;

/** Where sealed documents lie. It holds bytes by an id and knows nothing of what they are. */
export interface DocumentFiles {
  /** Keeps a new file: whole and durable when it answers, or not at all. @throws DocumentStoreUnavailable, or what `content` threw */
  write(fileId: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** The content of a file; undefined if there is none. @throws DocumentStoreUnavailable, also while it is read */
  read(fileId: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Deletes a file and what is left of an attempt to write it. Deleting what is not there changes nothing. */
  delete(fileId: string): Promise<void>;
  /** Every file, those that were never finished included. */
  list(): AsyncIterable<DocumentFile>;
}

/** Injection token of the {@link DocumentFiles}. */
export const DOCUMENT_FILES = Symbol('DocumentFiles');
