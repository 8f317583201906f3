import { DOCUMENT_KINDS, type DocumentKind } from '@setu/cases';
import { Code } from '../http/fields.js';

/** What is said in the address of a document that is sent: nothing personal, as addresses are kept in many places. */
export class AttachDocumentQuery {
  @Code(DOCUMENT_KINDS, { about: 'What the document is.' }) readonly kind: DocumentKind;
}
