export type { CompositionOptions } from './composition-options.js';
export { CompositionModule } from './composition.module.js';
export { EVENT_DEFINITIONS } from './event-definitions.js';
export { keyFileOf } from './key-file.js';
export { NAMED_SEALS } from './named-seals.effect.js';
export { VIEWS } from './views.js';
