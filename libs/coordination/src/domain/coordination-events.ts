import type { EventDefinition } from '@setu/kernel';
import { MEETING_EVENTS } from './meeting.events.js';

/** Every event of the coordination context. */
export const COORDINATION_EVENTS: readonly EventDefinition[] = MEETING_EVENTS;
