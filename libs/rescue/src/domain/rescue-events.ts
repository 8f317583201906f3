import type { EventDefinition } from '@setu/kernel';
import { OPERATION_EVENTS } from './operation-events.js';
import { TIP_EVENTS } from './tip.events.js';

/** Every event of the rescue context. */
export const RESCUE_EVENTS: readonly EventDefinition[] = [...TIP_EVENTS, ...OPERATION_EVENTS];
