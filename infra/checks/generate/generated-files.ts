import { REGISTERED_EVENTS } from '../events/registered-events.js';
import { eventCatalogue } from './event-catalogue.js';
import { openApiDocument } from './open-api-document.js';
import type { GeneratedFile } from './generated-file.js';

/** Every generated file. A new generator is added here, and only here. */
export const GENERATED_FILES: readonly GeneratedFile[] = [
  { path: 'docs/events.md', generate: () => Promise.resolve(eventCatalogue(REGISTERED_EVENTS)) },
  { path: 'docs/openapi.json', generate: openApiDocument },
];
