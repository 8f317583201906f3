const BEGINNINGS = {
  'application/pdf': Buffer.from('%PDF-', 'latin1'),
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff]),
  'image/png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
} as const;

/** What a document may be. */
export const DOCUMENT_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** As many bytes as it takes to tell. */
export const TELLING_BYTES = 8;

/** What content is by its first {@link TELLING_BYTES} bytes, whatever it is said to be; undefined if it is nothing that is taken. */
export const documentTypeOf = (beginning: Uint8Array): DocumentType | undefined =>
  DOCUMENT_TYPES.find((type) => BEGINNINGS[type].equals(beginning.subarray(0, BEGINNINGS[type].length)));
