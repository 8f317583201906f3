/** How she was reached. */
export const FOLLOW_UP_CONTACTS = [
  'visit',
  'phone',
  'video',
  'through-authority',
  'through-school',
  'through-health-worker',
  'other',
] as const;
export type FollowUpContact = (typeof FOLLOW_UP_CONTACTS)[number];

export const FOLLOW_UP_OUTCOMES = ['safe', 'concern', 'lost-contact', 're-trafficked'] as const;
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];

export const FOLLOW_UP_MISSED_REASONS = [
  'no-staff',
  'no-funds',
  'place-not-reached',
  'family-refused',
  'safety-risk',
  'forgotten',
  'other',
] as const;
export type FollowUpMissedReason = (typeof FOLLOW_UP_MISSED_REASONS)[number];

/** On what an alert rests. `lost-contact` is how a lost contact is escalated. */
export const ALERT_BASES = [
  'lost-contact',
  'follow-up',
  'reported-by-her',
  'reported-by-family',
  'reported-by-neighbour',
  'seen-at-a-place-of-exploitation',
  'missing-from-home',
  'other',
] as const;
export type AlertBasis = (typeof ALERT_BASES)[number];
