import { CASE_EVENTS } from '@setu/cases';
import { COORDINATION_EVENTS } from '@setu/coordination';
import { DIRECTORY_EVENTS } from '@setu/directory';
import type { EventDefinition } from '@setu/kernel';
import { RESCUE_EVENTS } from '@setu/rescue';

/** Every event that this build can write and read. */
export const EVENT_DEFINITIONS: readonly EventDefinition[] = [
  ...DIRECTORY_EVENTS,
  ...RESCUE_EVENTS,
  ...CASE_EVENTS,
  ...COORDINATION_EVENTS,
];
