import { code, defineEvent, id, instant, optional, sealed, type EventOf } from '@setu/kernel';
import { HEARD_BY } from './case-codes.js';
import {
  DECLINED_BY,
  OVERRIDE_GROUNDS,
  REFERRAL_CANCEL_REASONS,
  REFERRAL_DECLINE_REASONS,
  REFERRAL_ERROR_REASONS,
  REFERRAL_HOLD_REASONS,
  REFERRAL_OUTCOMES,
  REFERRAL_SERVICES,
  REFERRAL_URGENCIES,
} from './referral-codes.js';

const note = optional(sealed('person', 'operational'));

/**
 * She is referred for one service: on her consent (`consentId`), or without it on a legal ground (`overrideGround`), never both.
 * The ground `order-of-authority` names the order (`overrideOrderId`).
 * `fromOrg` asked for the service and keeps seeing how it stands, also when the receiver passes the referral on (`reroutes`).
 */
export const referralSent = defineEvent('ReferralSent', {
  referralId: id(),
  fromOrg: id(),
  toOrg: id(),
  service: code(REFERRAL_SERVICES),
  urgency: code(REFERRAL_URGENCIES),
  consentId: optional(id()),
  overrideGround: optional(code(OVERRIDE_GROUNDS)),
  overrideOrderId: optional(id()),
  overrideNote: note,
  reroutes: optional(id()),
  mediationRequestId: optional(id()),
  needs: optional(sealed('person', 'medical')),
  sentBy: id(),
});

/** The receiver has it before it. It has not said yet what it will do. */
export const referralReceived = defineEvent('ReferralReceived', { referralId: id(), by: id() });

/** The receiver cannot say yes yet and says until when she will know. */
export const referralHeld = defineEvent('ReferralHeld', {
  referralId: id(),
  reasonCode: code(REFERRAL_HOLD_REASONS),
  until: instant(),
  by: id(),
  note,
});

/** The receiver will serve her. */
export const referralAccepted = defineEvent('ReferralAccepted', { referralId: id(), service: code(REFERRAL_SERVICES), by: id() });

/** It comes to nothing: the provider cannot, or she does not want it. `heard` says how her no was heard. */
export const referralDeclined = defineEvent('ReferralDeclined', {
  referralId: id(),
  declinedBy: code(DECLINED_BY),
  reasonCode: code(REFERRAL_DECLINE_REASONS),
  heard: optional(code(HEARD_BY)),
  by: id(),
  byOrg: id(),
  note,
});

/** It goes to another organisation in place of this one; `newReferralId` is sent in the same act. */
export const referralRerouted = defineEvent('ReferralRerouted', { referralId: id(), newReferralId: id(), by: id(), byOrg: id() });

/** The sender asks the receiver, which had accepted, to let it be. It is cancelled only when the receiver confirms. */
export const referralCancellationRequested = defineEvent('ReferralCancellationRequested', {
  referralId: id(),
  reasonCode: code(REFERRAL_CANCEL_REASONS),
  by: id(),
  note,
});

/** It will not take place: taken back before it was accepted, or afterwards with the receiver's confirmation. `by` is who ended it. */
export const referralCancelled = defineEvent('ReferralCancelled', {
  referralId: id(),
  reasonCode: code(REFERRAL_CANCEL_REASONS),
  by: id(),
  byOrg: id(),
  note,
});

/** The receiver says how it ended. */
export const referralCompleted = defineEvent('ReferralCompleted', {
  referralId: id(),
  outcome: code(REFERRAL_OUTCOMES),
  by: id(),
  note,
});

/** It should never have been sent. It stays visible as an error. */
export const referralEnteredInError = defineEvent('ReferralEnteredInError', {
  referralId: id(),
  reasonCode: code(REFERRAL_ERROR_REASONS),
  by: id(),
  note,
});

export const REFERRAL_EVENTS = [
  referralSent,
  referralReceived,
  referralHeld,
  referralAccepted,
  referralDeclined,
  referralRerouted,
  referralCancellationRequested,
  referralCancelled,
  referralCompleted,
  referralEnteredInError,
] as const;
export type ReferralEvent = EventOf<(typeof REFERRAL_EVENTS)[number]>;
