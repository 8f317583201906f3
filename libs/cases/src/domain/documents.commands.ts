import type { Message, Personal } from '@setu/kernel';
import type { Acting } from './case-actor.js';
import type { DocumentKind, DocumentMediaType } from './document-codes.js';

export type DocumentsCommand = Message<
  'AttachDocument',
  Acting & {
    kind: DocumentKind;
    documentRef: string;
    sha256: Personal;
    size: number;
    mediaType: DocumentMediaType;
    title?: Personal | undefined;
  }
>;
