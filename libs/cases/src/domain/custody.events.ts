import { code, defineEvent, defineVersionedEvent, flag, id, instant, optional, sealed, type EventOf } from '@setu/kernel';
import { basisFields } from './basis-fields.js';
import { CUSTODY_END_REASONS, OVER_CAPACITY_REASONS } from './case-codes.js';
import { questionFields } from './question-fields.js';

const unchanged = (data: Readonly<Record<string, unknown>>) => data;

/**
 * From `since` on, one organisation is responsible for her. `since` is never before her former custody ended; `conflicting` = the stated
 * time is, and a person must resolve it. The envelope keeps the time as stated.
 */
export const custodyOpened = defineVersionedEvent(
  'CustodyOpened',
  2,
  {
    custodian: id(),
    basis: basisFields,
    since: instant(),
    overCapacityReason: optional(code(OVER_CAPACITY_REASONS)),
    conflicting: optional(flag()),
  },
  { 1: unchanged },
);

/** The custodian stays the same; from `since` on, custody rests on another ground. */
export const custodyReviewed = defineEvent('CustodyReviewed', { custodian: id(), basis: basisFields, since: instant() });

/**
 * Responsibility has passed. `to` is absent when an outside party received her: then `from` keeps the record for that party.
 * `effectiveAt` is the receipt, yet never before `from`'s own custody began; `conflicting` = the stated time of receipt does not fit the record.
 */
export const custodyTransferred = defineEvent('CustodyTransferred', {
  handoverId: id(),
  from: id(),
  to: optional(id()),
  effectiveAt: instant(),
  basis: basisFields,
  conflicting: optional(flag()),
});

/**
 * Nobody of the network is responsible for her any more, as of `at`. `by` is the person who recorded it. `at` is never before the custody
 * began; `conflicting` = the stated time is. The envelope keeps the time as stated.
 */
export const custodyEnded = defineVersionedEvent(
  'CustodyEnded',
  2,
  {
    custodian: id(),
    reasonCode: code(CUSTODY_END_REASONS),
    at: instant(),
    by: id(),
    orderId: optional(id()),
    conflicting: optional(flag()),
    note: optional(sealed('person', 'operational')),
  },
  { 1: unchanged },
);

/**
 * She is not where she should be. Custody stays where it is. More than one organisation may say so of one search; `lastSeenByOthersAt` (since
 * version 2) is there when one of them, by an earlier report, saw her later than this one did.
 */
export const personReportedMissing = defineVersionedEvent(
  'PersonReportedMissing',
  2,
  {
    lastSeenAt: instant(),
    lastSeenByOthersAt: optional(instant()),
    reportedBy: id(),
    reportedByOrg: id(),
    /** The police unit that was told. */
    reportedTo: optional(id()),
    note: optional(sealed('person', 'operational')),
  },
  { 1: unchanged },
);

/** She has been found, or has come back. */
export const personFound = defineEvent('PersonFound', {
  foundAt: instant(),
  reportedBy: id(),
  reportedByOrg: id(),
  condition: optional(sealed('person', 'medical')),
  note: optional(sealed('person', 'operational')),
});

/** A ground on which custody or a handover in flight relies has changed: a person must look. Nothing moves by itself. */
export const basisQuestioned = defineEvent('BasisQuestioned', questionFields);

export const CUSTODY_EVENTS = [
  custodyOpened,
  custodyReviewed,
  custodyTransferred,
  custodyEnded,
  personReportedMissing,
  personFound,
  basisQuestioned,
] as const;
export type CustodyEvent = EventOf<(typeof CUSTODY_EVENTS)[number]>;
