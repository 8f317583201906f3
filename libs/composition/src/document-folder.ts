import { join } from 'node:path';
import type { Environment } from '@setu/platform';

/** Where sealed documents lie: DOCUMENT_DIR, or documents in the data folder. */
export const documentFolderOf = ({ DOCUMENT_DIR: documents, DATA_DIR: folder }: Environment): string =>
  documents ?? join(folder, 'documents');
