export type { CompositionOptions } from './composition-options.js';
export { CompositionModule } from './composition.module.js';
export { documentNamedBy } from './document-named-by.js';
export { categoryOfEvent, EVENT_DEFINITIONS } from './event-definitions.js';
export { keyFileOf } from './key-file.js';
export { PROCESSES } from './processes.js';
export { UnnamedDocuments } from './unnamed-documents.js';
export { UnnamedSeals, type SweptUnnamed } from './unnamed-seals.js';
export { VIEWS } from './views.js';
