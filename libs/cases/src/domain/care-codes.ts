/** The parts of a life in which she may need something. */
export const NEED_DOMAINS = [
  'safety',
  'physical-health',
  'mental-health',
  'substance-use',
  'legal',
  'identity-papers',
  'housing',
  'education',
  'work',
  'family',
  'children',
  'language',
  'disability',
  'money',
] as const;
export type NeedDomain = (typeof NEED_DOMAINS)[number];
export const NEED_LEVELS = ['none', 'some', 'urgent', 'not-assessed'] as const;
export type NeedLevel = (typeof NEED_LEVELS)[number];

/** What she says to a plan about her. */
export const PLAN_VIEWS = ['agrees', 'agrees-in-part', 'disagrees', 'could-not-be-asked'] as const;
export type PlanView = (typeof PLAN_VIEWS)[number];

/** Under which rule compensation is asked for. */
export const COMPENSATION_SCHEMES = [
  'BNSS-396',
  'POCSO-rule-9',
  'NALSA-2018',
  'state-victim-scheme',
  'central-bonded-labour-scheme',
  'other',
] as const;
export type CompensationScheme = (typeof COMPENSATION_SCHEMES)[number];
export const COMPENSATION_AUTHORITIES = ['dlsa', 'slsa', 'special-court', 'sessions-court', 'magistrate', 'other'] as const;
export type CompensationAuthority = (typeof COMPENSATION_AUTHORITIES)[number];
export const COMPENSATION_REFUSAL_REASONS = [
  'not-eligible',
  'out-of-time',
  'papers-missing',
  'already-compensated',
  'no-finding-of-offence',
  'other',
] as const;
export type CompensationRefusalReason = (typeof COMPENSATION_REFUSAL_REASONS)[number];

/** How she, or somebody for her, was told how the investigation stands. */
export const PROGRESS_CHANNELS = ['in-person', 'phone', 'letter', 'electronic', 'through-support-person'] as const;
export type ProgressChannel = (typeof PROGRESS_CHANNELS)[number];
