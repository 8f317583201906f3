import type { ConsentPurpose } from './case-codes.js';

/** What she is referred for. */
export const REFERRAL_SERVICES = [
  'medical',
  'counselling',
  'psychosocial',
  'legal-aid',
  'shelter',
  'schooling',
  'vocational',
  'self-defence-training',
  'family-mediation',
] as const;
export type ReferralService = (typeof REFERRAL_SERVICES)[number];

/** The purpose for which she must have consented before she is referred for a service. */
export const PURPOSE_OF_SERVICE: Readonly<Record<ReferralService, ConsentPurpose>> = {
  medical: 'medical',
  counselling: 'counselling',
  psychosocial: 'psychosocial',
  'legal-aid': 'legal-aid',
  shelter: 'accommodation',
  schooling: 'schooling',
  vocational: 'vocational',
  'self-defence-training': 'self-defence-training',
  'family-mediation': 'family-mediation',
};

/** `immediate`: within the hour; `urgent`: within the day; `routine`: as agreed. */
export const REFERRAL_URGENCIES = ['immediate', 'urgent', 'routine'] as const;
export type ReferralUrgency = (typeof REFERRAL_URGENCIES)[number];

/** The legal ground on which she is referred without her consent. */
export const OVERRIDE_GROUNDS = [
  'medical-emergency',
  'child-protection-duty',
  'order-of-authority',
  'duty-to-report',
  'cannot-express-herself',
] as const;
export type OverrideGround = (typeof OVERRIDE_GROUNDS)[number];

export const REFERRAL_HOLD_REASONS = [
  'no-place-now',
  'waiting-for-papers',
  'waiting-for-assessment',
  'person-not-ready',
  'staff-absent',
  'other',
] as const;
export type ReferralHoldReason = (typeof REFERRAL_HOLD_REASONS)[number];

/** Declined by the person and by the provider are different, and neither may give the other's reasons. */
export const DECLINED_BY = ['provider', 'person'] as const;
export type DeclinedBy = (typeof DECLINED_BY)[number];
export const PROVIDER_DECLINE_REASONS = [
  'no-place',
  'not-offered-here',
  'not-licensed-for-her',
  'too-far',
  'papers-missing',
  'conflict-of-interest',
  'safety-risk',
  'provider-other',
] as const;
/** `consent-withdrawn` is written by the system when she takes back the consent that a referral rests on, never chosen by a person. */
export const PERSON_DECLINE_REASONS = [
  'not-wanted',
  'not-now',
  'other-provider-preferred',
  'fears-disclosure',
  'no-reason-given',
  'consent-withdrawn',
  'person-other',
] as const;
export const REFERRAL_DECLINE_REASONS = [...PROVIDER_DECLINE_REASONS, ...PERSON_DECLINE_REASONS] as const;
export type ReferralDeclineReason = (typeof REFERRAL_DECLINE_REASONS)[number];

export const REFERRAL_CANCEL_REASONS = [
  'no-longer-needed',
  'plan-changed',
  'served-elsewhere',
  'consent-lapsed',
  'safety-risk',
  'no-answer',
  'other',
] as const;
export type ReferralCancelReason = (typeof REFERRAL_CANCEL_REASONS)[number];

export const REFERRAL_OUTCOMES = ['served', 'partly-served', 'not-attended', 'ended-by-person', 'ended-by-provider'] as const;
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number];

/** `wrong-person` and `wrong-organisation` mean that somebody could see what she must not. */
export const REFERRAL_ERROR_REASONS = ['wrong-person', 'wrong-organisation', 'wrong-service', 'duplicate', 'test-entry'] as const;
export type ReferralErrorReason = (typeof REFERRAL_ERROR_REASONS)[number];
