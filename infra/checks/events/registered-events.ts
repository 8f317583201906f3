import { CASE_EVENTS } from '@setu/cases';
import { COORDINATION_EVENTS } from '@setu/coordination';
import { DIRECTORY_EVENTS } from '@setu/directory';
import type { EventDefinition } from '@setu/kernel';
import { RESCUE_EVENTS } from '@setu/rescue';
import { MERGING_EVENTS } from '@setu/vault';

/** The events of one context, as it registers them. */
export type ContextEvents = Readonly<{ context: string; definitions: readonly EventDefinition[] }>;

/** Every event type that this version can write, by context. */
export const REGISTERED_EVENTS: readonly ContextEvents[] = [
  { context: 'directory', definitions: DIRECTORY_EVENTS },
  { context: 'rescue', definitions: RESCUE_EVENTS },
  { context: 'cases', definitions: CASE_EVENTS },
  { context: 'coordination', definitions: COORDINATION_EVENTS },
  { context: 'vault', definitions: MERGING_EVENTS },
];
