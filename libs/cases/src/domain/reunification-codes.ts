/** What speaks against a home, until somebody has looked into it. `claimed-custody-early` is set by the rule itself. */
export const RED_FLAGS = [
  'claimed-custody-early',
  'family-implicated',
  'claimant-implicated',
  'identity-doubtful',
  'relation-doubtful',
  'several-claimants',
  'violence-at-home',
  'money-owed',
  'child-marriage-risk',
  'pressure-on-her',
  'threats',
  'no-means-of-support',
  'address-not-found',
  'she-is-afraid',
  'other',
] as const;
export type RedFlag = (typeof RED_FLAGS)[number];

export const VERIFICATION_OUTCOMES = ['suitable', 'unsuitable', 'inconclusive'] as const;
export type VerificationOutcome = (typeof VERIFICATION_OUTCOMES)[number];

/** How the home stood when she went: as last reported, overruled by an order, declined by her, under way, or never assigned. */
export const VERIFICATION_STANDINGS = [...VERIFICATION_OUTCOMES, 'overruled', 'declined', 'under-way', 'none'] as const;
export type VerificationStanding = (typeof VERIFICATION_STANDINGS)[number];

/** What she herself wants. It is recorded, and weighs; of an adult it decides. */
export const WISHES = [
  'return-to-parents',
  'return-to-guardian',
  'return-to-relative',
  'return-to-spouse',
  'live-independently',
  'stay-in-care',
  'go-elsewhere',
  'does-not-want-to-return',
  'undecided',
] as const;
export type Wish = (typeof WISHES)[number];

export const RESTORATION_REFUSAL_REASONS = [
  'home-unsuitable',
  'family-implicated',
  'against-her-wish',
  'claimant-not-identified',
  'red-flag-open',
  'family-not-found',
  'family-unwilling',
  'other',
] as const;
export type RestorationRefusalReason = (typeof RESTORATION_REFUSAL_REASONS)[number];

/** What is planned instead. Not every family is safe; this is a normal outcome. */
export const ALTERNATIVE_PLANS = [
  'stay-in-care',
  'other-relative',
  'foster-care',
  'group-home',
  'after-care',
  'vocational-training',
  'independent-living',
  'adoption',
  'other',
] as const;
export type AlternativePlan = (typeof ALTERNATIVE_PLANS)[number];

/** Why an authority orders a restoration against the report on the home or over an open red flag. */
export const OVERRULING_REASONS = [
  'risk-addressed',
  'flag-unfounded',
  'other-safeguards-ordered',
  'supervision-ordered',
  'her-wish-weighed',
  'higher-court-decided',
  'other',
] as const;
export type OverrulingReason = (typeof OVERRULING_REASONS)[number];

export const JOURNEY_PURPOSES = ['reunification', 'transfer-to-other-authority', 'home-visit', 'other'] as const;
export type JourneyPurpose = (typeof JOURNEY_PURPOSES)[number];
export const JOURNEY_MODES = ['rail', 'road', 'air', 'water', 'foot'] as const;
export type JourneyMode = (typeof JOURNEY_MODES)[number];

/** With whom she is now. `self`: an adult who lives by herself. */
export const REUNIFIED_WITH = ['parents', 'guardian', 'relative', 'self', 'fit-person'] as const;
export type ReunifiedWith = (typeof REUNIFIED_WITH)[number];

/** Whether she is followed up: a child is; an adult only if she agrees. */
export const FOLLOW_UP_GROUNDS = ['required', 'agreed', 'not-agreed'] as const;
export type FollowUpGround = (typeof FOLLOW_UP_GROUNDS)[number];
