import { code, count, defineEvent, id, optional, sealed, type EventOf } from '@setu/kernel';
import { DOCUMENT_KINDS, DOCUMENT_MEDIA_TYPES } from './document-codes.js';

/**
 * A scan, photo or paper belongs to this case. Its content lies sealed in the vault and is durable before this is recorded; `sha256` is that
 * of the content in hex, sealed as a document can be guessed; `size` is in bytes.
 */
export const documentAttached = defineEvent('DocumentAttached', {
  kind: code(DOCUMENT_KINDS),
  documentRef: id(),
  sha256: sealed('person', 'document'),
  size: count(),
  mediaType: code(DOCUMENT_MEDIA_TYPES),
  title: optional(sealed('person', 'document')),
});

export const DOCUMENTS_EVENTS = [documentAttached] as const;
export type DocumentsEvent = EventOf<(typeof DOCUMENTS_EVENTS)[number]>;
