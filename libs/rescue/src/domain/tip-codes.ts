/** How a tip reached whoever recorded it. */
export const TIP_CHANNELS = [
  'in-person',
  'phone',
  'helpline',
  'outreach',
  'written',
  'message',
  'anonymous',
  'other',
  'not-recorded',
] as const;
export type TipChannel = (typeof TIP_CHANNELS)[number];

/** How soon somebody has to act, as far as whoever recorded the tip can tell. */
export const TIP_URGENCIES = ['immediate', 'within-a-day', 'routine', 'unknown'] as const;
export type TipUrgency = (typeof TIP_URGENCIES)[number];

export const SUSPICIONS = ['yes', 'no', 'unknown'] as const;
export type Suspicion = (typeof SUSPICIONS)[number];

/** What was not as it should be when a tip was recorded. Shown for ever, never a reason to refuse it. */
export const TIP_DEVIATIONS = ['rule-12.late-without-reason'] as const;
export type TipDeviation = (typeof TIP_DEVIATIONS)[number];

/** How an informant signed information that she gave by electronic communication: BNSS 2023 s.173(1)(ii). */
export const SIGNATURE_MODES = ['in-person', 'electronic', 'document'] as const;
export type SignatureMode = (typeof SIGNATURE_MODES)[number];

/** How great the danger is, as the unit that handles a tip judges it. */
export const RISK_LEVELS = ['low', 'medium', 'high', 'extreme'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** What raises the danger. */
export const RISK_FACTORS = [
  'child-present',
  'violence-seen',
  'confinement',
  'threat-to-life',
  'movement-expected',
  'armed-people',
  'organised-group',
  'official-involved',
  'source-at-risk',
  'medical-emergency',
  'other',
] as const;
export type RiskFactor = (typeof RISK_FACTORS)[number];

export const VERIFICATION_OUTCOMES = ['corroborated', 'uncorroborated', 'false'] as const;
export type VerificationOutcome = (typeof VERIFICATION_OUTCOMES)[number];

export const TIP_MERGE_REASONS = ['same-premises', 'same-people', 'same-source', 'handed-in-twice', 'other'] as const;
export type TipMergeReason = (typeof TIP_MERGE_REASONS)[number];

export const TIP_ESCALATION_REASONS = [
  'not-acknowledged',
  'no-action',
  'beyond-the-area',
  'beyond-the-means',
  'conflict-of-interest',
  'risk-raised',
  'other',
] as const;
export type TipEscalationReason = (typeof TIP_ESCALATION_REASONS)[number];

/** Why nothing is done about a tip. */
export const TIP_CLOSING_REASONS = [
  'found-false',
  'not-corroborated',
  'premises-not-found',
  'people-moved-on',
  'handled-by-another-unit',
  'no-offence-disclosed',
  'other',
] as const;
export type TipClosingReason = (typeof TIP_CLOSING_REASONS)[number];
