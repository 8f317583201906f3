import type { EventDefinition } from '@setu/kernel';
import { MEMBER_EVENTS } from './member.events.js';
import { ORGANISATION_EVENTS } from './organisation.events.js';

/** Every event of the streams of organisations and members. */
export const DIRECTORY_EVENTS: readonly EventDefinition[] = [...ORGANISATION_EVENTS, ...MEMBER_EVENTS];
