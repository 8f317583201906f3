import { onlyPresent, type Decided } from '@setu/kernel';
import { requireConcerned } from './authority-rules.js';
import type { OpenedCase } from './case.state.js';
import type { DocumentsCommand } from './documents.commands.js';
import type { DocumentsEvent } from './documents.events.js';
import type { DocumentsState } from './documents.state.js';
import { refusal } from './refusal.js';

/** A paper belongs to the case whatever it says, and also when the case is closed; nobody but those whom the case concerns adds one. */
export const decideDocuments = (
  { data: { now: _, actor, ...document } }: DocumentsCommand,
  state: OpenedCase,
): readonly Decided<DocumentsEvent>[] => {
  requireConcerned(state, actor);
  if (state.documents.includes(document.documentRef)) throw refusal('document.exists', { documentRef: document.documentRef });
  return [{ type: 'DocumentAttached', data: onlyPresent(document) }];
};

export const evolveDocuments = (documents: DocumentsState, { data }: DocumentsEvent): DocumentsState => [
  ...documents,
  data.documentRef,
];
