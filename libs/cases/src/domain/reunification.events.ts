import {
  code,
  count,
  defineEvent,
  defineVersionedEvent,
  flag,
  id,
  instant,
  list,
  optional,
  sealed,
  type EventOf,
} from '@setu/kernel';
import { AUTHORITIES } from './case-codes.js';
import {
  ALTERNATIVE_PLANS,
  FOLLOW_UP_GROUNDS,
  JOURNEY_MODES,
  JOURNEY_PURPOSES,
  RED_FLAGS,
  RESTORATION_REFUSAL_REASONS,
  REUNIFIED_WITH,
  VERIFICATION_OUTCOMES,
  VERIFICATION_STANDINGS,
  WISHES,
} from './reunification-codes.js';

const note = optional(sealed('person', 'family'));
const place = optional(sealed('person', 'family'));
const redFlags = list(code(RED_FLAGS));

/** Somebody of her family has been found. Who and where is for the vault alone. */
export const familyTraced = defineEvent('FamilyTraced', {
  by: id(),
  byOrg: id(),
  relation: sealed('person', 'family'),
  district: optional(sealed('person', 'family')),
  address: optional(sealed('person', 'family')),
});

/** Somebody claims her. `redFlagCodes`: what speaks against it at once; a claim within days of the rescue is such a flag by itself. */
export const claimReceived = defineVersionedEvent(
  'ClaimReceived',
  2,
  {
    claimId: id(),
    claimantRef: id(),
    relation: optional(sealed('person', 'family')),
    receivedAt: instant(),
    redFlagCodes: redFlags,
    by: id(),
    byOrg: id(),
  },
  /** Version 1 named the relation in clear, by a code. Nobody reads that any more. */
  { 1: ({ relationCode: _, ...data }) => data },
);

/** An organisation is asked to look at the home she may go to. Of each claimant's home the latest report decides; while a look is under way, no child goes there. */
export const homeVerificationAssigned = defineEvent('HomeVerificationAssigned', {
  verificationId: id(),
  toOrg: id(),
  claimantRef: optional(id()),
  by: id(),
  byOrg: id(),
  note,
});

/** What was found. `clearedFlagCodes` are open red flags that were looked into and did not hold; no other way closes one. */
export const homeVerificationReported = defineEvent('HomeVerificationReported', {
  verificationId: id(),
  outcome: code(VERIFICATION_OUTCOMES),
  redFlagCodes: redFlags,
  clearedFlagCodes: redFlags,
  visitedAt: instant(),
  by: id(),
  byOrg: id(),
  report: optional(sealed('person', 'family')),
});

/** An adult was offered a verification of the home and does not want it. It delays nothing. */
export const homeVerificationDeclined = defineEvent('HomeVerificationDeclined', {
  declinedAt: instant(),
  by: id(),
  byOrg: id(),
  note,
});

/** What she wants, in her own words (sealed) and as a code. `interpreter`: she was heard through one. */
export const wishesRecorded = defineEvent('WishesRecorded', {
  wish: code(WISHES),
  interpreter: flag(),
  heardAt: instant(),
  by: id(),
  byOrg: id(),
  note,
});

/** She does not go back, and what is planned instead. It holds until an authority orders a restoration after it. */
export const restorationRefused = defineEvent('RestorationRefused', {
  authority: optional(code(AUTHORITIES)),
  reasonCode: code(RESTORATION_REFUSAL_REASONS),
  alternativePlanCode: code(ALTERNATIVE_PLANS),
  alternativePlan: optional(sealed('person', 'family')),
  refusedAt: instant(),
  by: id(),
  byOrg: id(),
  note,
});

/** She has set out with an escort. `legs`: how many arrivals are expected, the last one included. */
export const journeyStarted = defineEvent('JourneyStarted', {
  journeyId: id(),
  purpose: code(JOURNEY_PURPOSES),
  mode: code(JOURNEY_MODES),
  escortRef: id(),
  womanOfficer: flag(),
  orderId: optional(id()),
  handoverId: optional(id()),
  legs: count(),
  startedAt: instant(),
  expectedAt: instant(),
  by: id(),
  byOrg: id(),
});

/** She has arrived at a stop on the way. `leg` counts from 1. */
export const journeyLegArrived = defineEvent('JourneyLegArrived', {
  journeyId: id(),
  leg: count(),
  mode: code(JOURNEY_MODES),
  arrivedAt: instant(),
  by: id(),
  byOrg: id(),
  place,
});

/** She has arrived where the journey was to end. */
export const journeyCompleted = defineEvent('JourneyCompleted', {
  journeyId: id(),
  mode: code(JOURNEY_MODES),
  completedAt: instant(),
  by: id(),
  byOrg: id(),
  place,
});

/**
 * She is home. With it custody ends for the reason `reunified`. `handoverId`: the handover by which the family received her; absent only
 * for an adult. `verification` and `openRedFlagCodes` say what was known of the home, and was shown to her, when she went.
 */
export const reunificationCompleted = defineEvent('ReunificationCompleted', {
  reunificationId: id(),
  handoverId: optional(id()),
  with: code(REUNIFIED_WITH),
  claimantIdChecked: flag(),
  orderId: optional(id()),
  verification: code(VERIFICATION_STANDINGS),
  openRedFlagCodes: redFlags,
  followUp: code(FOLLOW_UP_GROUNDS),
  completedAt: instant(),
  by: id(),
  byOrg: id(),
});

export const REUNIFICATION_EVENTS = [
  familyTraced,
  claimReceived,
  homeVerificationAssigned,
  homeVerificationReported,
  homeVerificationDeclined,
  wishesRecorded,
  restorationRefused,
  journeyStarted,
  journeyLegArrived,
  journeyCompleted,
  reunificationCompleted,
] as const;
export type ReunificationEvent = EventOf<(typeof REUNIFICATION_EVENTS)[number]>;
