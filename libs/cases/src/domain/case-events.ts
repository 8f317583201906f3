import type { EventDefinition } from '@setu/kernel';
import { AGE_EVENTS, type AgeEvent } from './age.events.js';
import { CONSENT_EVENTS, type ConsentEvent } from './consent.events.js';
import { CUSTODY_EVENTS, type CustodyEvent } from './custody.events.js';
import { HANDOVER_EVENTS, type HandoverEvent } from './handover.events.js';
import { OPENING_EVENTS, type OpeningEvent } from './opening.events.js';
import { ORDERS_EVENTS, type OrdersEvent } from './orders.events.js';

/** Every event of the stream of one person's case. */
export const CASE_EVENTS: readonly EventDefinition[] = [
  ...OPENING_EVENTS,
  ...AGE_EVENTS,
  ...ORDERS_EVENTS,
  ...CONSENT_EVENTS,
  ...CUSTODY_EVENTS,
  ...HANDOVER_EVENTS,
];

export type CaseEvent = OpeningEvent | AgeEvent | OrdersEvent | ConsentEvent | CustodyEvent | HandoverEvent;
