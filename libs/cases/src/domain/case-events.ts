import type { EventDefinition } from '@setu/kernel';
import { AGE_EVENTS, type AgeEvent } from './age.events.js';
import { CARE_EVENTS, type CareEvent } from './care.events.js';
import { CONSENT_EVENTS, type ConsentEvent } from './consent.events.js';
import { CUSTODY_EVENTS, type CustodyEvent } from './custody.events.js';
import { DEATH_EVENTS, type DeathEvent } from './death.events.js';
import { DOCUMENTS_EVENTS, type DocumentsEvent } from './documents.events.js';
import { FOLLOW_UP_EVENTS, type FollowUpEvent } from './follow-up.events.js';
import { HANDOVER_EVENTS, type HandoverEvent } from './handover.events.js';
import { LATE_CUSTODY_EVENTS, type LateCustodyEvent } from './late-custody.events.js';
import { OPENING_EVENTS, type OpeningEvent } from './opening.events.js';
import { ORDERS_EVENTS, type OrdersEvent } from './orders.events.js';
import { RECORD_KEEPING_EVENTS, type RecordKeepingEvent } from './record-keeping.events.js';
import { REUNIFICATION_EVENTS, type ReunificationEvent } from './reunification.events.js';
import { FINDING_EVENTS, type FindingEvent } from './finding.events.js';
import { REFERRAL_EVENTS, type ReferralEvent } from './referral.events.js';

/** Every event of the stream of one person's case. */
export const CASE_EVENTS: readonly EventDefinition[] = [
  ...OPENING_EVENTS,
  ...AGE_EVENTS,
  ...ORDERS_EVENTS,
  ...CONSENT_EVENTS,
  ...CUSTODY_EVENTS,
  ...DEATH_EVENTS,
  ...LATE_CUSTODY_EVENTS,
  ...HANDOVER_EVENTS,
  ...REFERRAL_EVENTS,
  ...CARE_EVENTS,
  ...FINDING_EVENTS,
  ...REUNIFICATION_EVENTS,
  ...FOLLOW_UP_EVENTS,
  ...RECORD_KEEPING_EVENTS,
  ...DOCUMENTS_EVENTS,
];

export type CaseEvent =
  | OpeningEvent
  | AgeEvent
  | OrdersEvent
  | ConsentEvent
  | CustodyEvent
  | DeathEvent
  | LateCustodyEvent
  | HandoverEvent
  | ReferralEvent
  | CareEvent
  | FindingEvent
  | ReunificationEvent
  | FollowUpEvent
  | RecordKeepingEvent
  | DocumentsEvent;
