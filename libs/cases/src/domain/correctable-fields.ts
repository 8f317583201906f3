import { code, count, flag, GENDERS, id, instant, optional, record, type DataOf } from '@setu/kernel';
import { AGE_BASES, CASE_ORIGINS, LANGUAGES, ORDER_STATUTES, PRODUCED_BEFORE, PRODUCTION_MODES } from './case-codes.js';
import { FOLLOW_UP_CONTACTS } from './follow-up-codes.js';

const fields = {
  origin: optional(code(CASE_ORIGINS)),
  gender: optional(code(GENDERS)),
  sexualOffenceInformed: optional(flag()),
  pocsoInformed: optional(flag()),
  basis: optional(code(AGE_BASES)),
  age: optional(count()),
  before: optional(code(PRODUCED_BEFORE)),
  mode: optional(code(PRODUCTION_MODES)),
  producedAt: optional(instant()),
  journeyMinutes: optional(count()),
  statute: optional(code(ORDER_STATUTES)),
  from: optional(instant()),
  until: optional(instant()),
  documentRef: optional(id()),
  madeAt: optional(instant()),
  language: optional(code(LANGUAGES)),
  givenAt: optional(instant()),
  expires: optional(instant()),
  lastSeenAt: optional(instant()),
  foundAt: optional(instant()),
  paperReceiptRef: optional(id()),
  contact: optional(code(FOLLOW_UP_CONTACTS)),
  contactedAt: optional(instant()),
  interpreter: optional(flag()),
  heardAt: optional(instant()),
  visitedAt: optional(instant()),
  arrivedAt: optional(instant()),
  completedAt: optional(instant()),
};

/** The fields that a correction may name, whatever the entry. Never a custodian, a party, a person or the identity of an order. */
export const correctableFields = record(fields);
/** What an entry says after its correction, or said before it. */
export type Patch = DataOf<typeof fields>;
export type CorrectableField = keyof Patch;

/**
 * What may be corrected in an entry of each type: everything else takes a new act. `happened`: the field that says when it happened, so
 * that a correction of it moves the entry on the occurred clock too. `ref`: the field that names what the entry is about. Findings on a home are not here: a new report replaces them.
 */
export const CORRECTABLE = {
  CaseOpened: { fields: ['origin', 'gender', 'sexualOffenceInformed', 'pocsoInformed'] },
  AgeBandRecorded: { fields: ['basis'] },
  AgeDetermined: { fields: ['age'] },
  PersonProduced: { fields: ['before', 'mode', 'producedAt', 'journeyMinutes'], happened: 'producedAt' },
  OrderMade: { ref: 'orderId', fields: ['statute', 'from', 'until', 'documentRef'] },
  OrderExtended: { ref: 'orderId', fields: ['until', 'madeAt'], happened: 'madeAt' },
  ConsentGiven: { ref: 'consentId', fields: ['language', 'givenAt', 'expires'], happened: 'givenAt' },
  PersonReportedMissing: { fields: ['lastSeenAt'] },
  PersonFound: { fields: ['foundAt'], happened: 'foundAt' },
  HandoverReceived: { ref: 'handoverId', fields: ['paperReceiptRef'] },
  HomeVerificationReported: { ref: 'verificationId', fields: ['visitedAt'], happened: 'visitedAt' },
  WishesRecorded: { fields: ['interpreter', 'heardAt'], happened: 'heardAt' },
  JourneyLegArrived: { ref: 'journeyId', fields: ['arrivedAt'], happened: 'arrivedAt' },
  JourneyCompleted: { ref: 'journeyId', fields: ['completedAt'], happened: 'completedAt' },
  FollowUpRecorded: { fields: ['contact', 'contactedAt'], happened: 'contactedAt' },
} as const satisfies Readonly<
  Record<string, Readonly<{ fields: readonly CorrectableField[]; happened?: CorrectableField; ref?: string }>>
>;
export type CorrectableType = keyof typeof CORRECTABLE;
export const CORRECTABLE_TYPES = Object.keys(CORRECTABLE) as unknown as readonly [CorrectableType, ...CorrectableType[]];
