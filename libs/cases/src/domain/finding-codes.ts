export const RISK_LEVELS = ['low', 'medium', 'high', 'extreme'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** What makes her unsafe. `guardian-implicated` and `family-implicated`: somebody who would decide for her had a part in what was done to her. */
export const RISK_FACTORS = [
  'threats-received',
  'trafficker-at-large',
  'trafficker-knows-whereabouts',
  'guardian-implicated',
  'family-implicated',
  'early-claim',
  'debt-or-bondage',
  'self-harm',
  'substance-dependence',
  'medical-urgency',
  'pregnancy',
  'dependent-child',
  'missing-before',
  'trafficked-before',
  'no-safe-home',
  'none',
] as const;
export type RiskFactor = (typeof RISK_FACTORS)[number];

/** Whether a woman examined her, which a woman may ask for (BNSS 2023 s.184, POCSO Act 2012 s.27). */
export const EXAMINER_GENDERS = ['female', 'male', 'other', 'not-recorded'] as const;
export type ExaminerGender = (typeof EXAMINER_GENDERS)[number];
export const EXAM_DECLINERS = ['self', 'guardian'] as const;
export type ExamDecliner = (typeof EXAM_DECLINERS)[number];

/** Which provision a statement was recorded under; what was said is nowhere in Setu. */
export const STATEMENT_KINDS = ['BNSS-180', 'BNSS-183', 'POCSO-24', 'POCSO-25', 'JJ-inquiry', 'other'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** JJ Act 2015 s.94(2)(iii). */
export const AGE_TESTS = ['ossification', 'dental', 'other-medical'] as const;
export type AgeTest = (typeof AGE_TESTS)[number];
