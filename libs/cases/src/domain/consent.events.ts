import { code, defineEvent, id, instant, list, optional, sealed, type EventOf } from '@setu/kernel';
import { CONSENT_GIVERS, CONSENT_PURPOSES, LANGUAGES } from './case-codes.js';

/** Consent for one purpose to named recipients, in her language. In force from `givenAt` (inclusive) to `expires` (exclusive), unless withdrawn before. */
export const consentGiven = defineEvent('ConsentGiven', {
  consentId: id(),
  purpose: code(CONSENT_PURPOSES),
  givenBy: code(CONSENT_GIVERS),
  language: code(LANGUAGES),
  recipients: list(id()),
  givenAt: instant(),
  expires: optional(instant()),
  witness: optional(sealed('stream', 'identity')),
});

/** She took her consent back, at `withdrawnAt`. `by` is the person who recorded it. */
export const consentWithdrawn = defineEvent('ConsentWithdrawn', { consentId: id(), by: id(), withdrawnAt: instant() });

export const CONSENT_EVENTS = [consentGiven, consentWithdrawn] as const;
export type ConsentEvent = EventOf<(typeof CONSENT_EVENTS)[number]>;
