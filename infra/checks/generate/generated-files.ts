import { REGISTERED_EVENTS } from '../events/registered-events.js';
import { configurationTable } from './configuration-table.js';
import { eventCatalogue } from './event-catalogue.js';
import { openApiDocument } from './open-api-document.js';
import type { GeneratedFile } from './generated-file.js';
import { publishedCatalogue } from './published-catalogue.js';

/** Every generated file. A new generator is added here, and only here. */
export const GENERATED_FILES: readonly GeneratedFile[] = [
  { path: 'docs/events.md', generate: () => Promise.resolve(eventCatalogue(REGISTERED_EVENTS)) },
  { path: 'docs/published-events.md', generate: publishedCatalogue },
  { path: 'docs/configuration.md', generate: configurationTable },
  { path: 'docs/openapi.json', generate: openApiDocument },
];
