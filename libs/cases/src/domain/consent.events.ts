import { code, defineEvent, defineVersionedEvent, flag, id, instant, list, optional, sealed, type EventOf } from '@setu/kernel';
import { AUTHORITIES, CHILD_VIEWS, CONSENT_GIVERS, CONSENT_PURPOSES, CONSENT_SCOPES, LANGUAGES } from './case-codes.js';
import { consentGivenFromVersion1 } from './consent.upcasts.js';

/**
 * Consent for one purpose to named recipients, in her language. In force from `givenAt` (inclusive) to `expires` (exclusive), unless
 * withdrawn before. A guardian who gave it is named by `guardianRef`, an authority by `authority`; since version 3 it is said by what that is
 * known: `recordedByAuthority`, its order or its paper. Without `scope`, nothing was said of what may be shared.
 */
export const consentGiven = defineVersionedEvent(
  'ConsentGiven',
  3,
  {
    consentId: id(),
    purpose: code(CONSENT_PURPOSES),
    givenBy: code(CONSENT_GIVERS),
    language: code(LANGUAGES),
    recipients: list(id()),
    givenAt: instant(),
    expires: optional(instant()),
    scope: optional(list(code(CONSENT_SCOPES))),
    guardianRef: optional(id()),
    authority: optional(code(AUTHORITIES)),
    authorityOrg: optional(id()),
    orderId: optional(id()),
    documentRef: optional(id()),
    recordedByAuthority: optional(flag()),
    witness: optional(sealed('stream', 'identity')),
  },
  { 1: consentGivenFromVersion1, 2: (data) => data },
);

/** She took her consent back, at `withdrawnAt`. `by` is the person who recorded it. */
export const consentWithdrawn = defineEvent('ConsentWithdrawn', { consentId: id(), by: id(), withdrawnAt: instant() });

/** She was asked and said no, or whoever decides for her did. Towards whom, if anybody was named. */
export const consentRefused = defineEvent('ConsentRefused', {
  refusalId: id(),
  purpose: code(CONSENT_PURPOSES),
  refusedBy: code(CONSENT_GIVERS),
  language: code(LANGUAGES),
  recipients: list(id()),
  refusedAt: instant(),
  by: id(),
});

/** What a child says to a consent that another gave for her. It is kept beside that consent, whatever she says. */
export const assentRecorded = defineEvent('AssentRecorded', {
  consentId: id(),
  view: code(CHILD_VIEWS),
  language: code(LANGUAGES),
  heardAt: instant(),
  by: id(),
  note: optional(sealed('person', 'psychosocial')),
});

export const CONSENT_EVENTS = [consentGiven, consentWithdrawn, consentRefused, assentRecorded] as const;
export type ConsentEvent = EventOf<(typeof CONSENT_EVENTS)[number]>;
