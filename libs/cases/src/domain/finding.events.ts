import { code, defineEvent, flag, id, instant, list, optional, sealed, type EventOf } from '@setu/kernel';
import { AUTHORITIES } from './case-codes.js';
import { AGE_TESTS, EXAM_DECLINERS, EXAMINER_GENDERS, RISK_FACTORS, RISK_LEVELS, STATEMENT_KINDS } from './finding-codes.js';
import { OVERRIDE_GROUNDS } from './referral-codes.js';

const note = optional(sealed('person', 'operational'));

/** How unsafe she is, and why. The latest assessment holds. */
export const riskAssessed = defineEvent('RiskAssessed', {
  assessmentId: id(),
  level: code(RISK_LEVELS),
  factorCodes: list(code(RISK_FACTORS)),
  assessedAt: instant(),
  by: id(),
  note,
});

/** A medical examination took place: on consent (`consentId`) or on a ground without it. What was found is sealed. */
export const medicalExamConducted = defineEvent('MedicalExamConducted', {
  examRef: id(),
  conductedAt: instant(),
  consentId: optional(id()),
  overrideGround: optional(code(OVERRIDE_GROUNDS)),
  examinerGender: code(EXAMINER_GENDERS),
  companionPresent: flag(),
  report: optional(sealed('person', 'medical')),
});

/** She, or her guardian, did not want to be examined. */
export const medicalExamDeclined = defineEvent('MedicalExamDeclined', {
  declinedBy: code(EXAM_DECLINERS),
  declinedAt: instant(),
  by: id(),
  note: optional(sealed('person', 'medical')),
});

/** A statement of hers was recorded elsewhere. A reference only: neither what she said nor where it lies. */
export const statementRecorded = defineEvent('StatementRecorded', {
  statementRef: id(),
  kind: code(STATEMENT_KINDS),
  recordedByWoman: flag(),
  interpreter: flag(),
  supportPerson: flag(),
  audioVideo: flag(),
  takenAt: instant(),
});

/** An authority ordered a test of her age, for want of a certificate (JJ Act 2015 s.94(2)). Until it determines her age, doubt means child. */
export const ageTestOrdered = defineEvent('AgeTestOrdered', {
  authority: code(AUTHORITIES),
  authorityOrg: optional(id()),
  test: code(AGE_TESTS),
  orderedAt: instant(),
});

/** Police reported the matter to the Child Welfare Committee and to the court: POCSO Act 2012 s.19(6). */
export const reportedToCwcAndCourt = defineEvent('ReportedToCwcAndCourt', { cwcAt: instant(), courtAt: instant(), by: id() });

/** A notice that an order has lapsed, at its own end. The rules judge by that end, whether or not the notice has come. */
export const authorityExpired = defineEvent('AuthorityExpired', { orderId: id(), expiredAt: instant() });

export const FINDING_EVENTS = [
  riskAssessed,
  medicalExamConducted,
  medicalExamDeclined,
  statementRecorded,
  ageTestOrdered,
  reportedToCwcAndCourt,
  authorityExpired,
] as const;
export type FindingEvent = EventOf<(typeof FINDING_EVENTS)[number]>;
