import { code, count, defineEvent, flag, id, instant, list, optional, record, sealed, type EventOf } from '@setu/kernel';
import {
  COMPENSATION_AUTHORITIES,
  COMPENSATION_REFUSAL_REASONS,
  COMPENSATION_SCHEMES,
  NEED_DOMAINS,
  NEED_LEVELS,
  PLAN_VIEWS,
  PROGRESS_CHANNELS,
} from './care-codes.js';

const note = optional(sealed('person', 'operational'));

/** What she needs, domain by domain, as assessed together with her. */
export const needsAssessed = defineEvent('NeedsAssessed', {
  assessmentId: id(),
  domains: list(record({ domain: code(NEED_DOMAINS), level: code(NEED_LEVELS) })),
  assessedAt: instant(),
  by: id(),
  note: optional(sealed('person', 'psychosocial')),
});

/** A plan of care holds from now on; it takes the place of `replaces`. `ownerOrg` sees to it that it is carried out. */
export const carePlanAdopted = defineEvent('CarePlanAdopted', {
  planId: id(),
  assessmentId: optional(id()),
  replaces: optional(id()),
  ownerOrg: id(),
  herView: code(PLAN_VIEWS),
  reviewDue: optional(instant()),
  goals: sealed('person', 'psychosocial'),
});

/** A counselling session took place, or she did not come. Never what was said: there is no field for it. */
export const counsellingSessionHeld = defineEvent('CounsellingSessionHeld', {
  sessionId: id(),
  counsellorRef: id(),
  heldAt: instant(),
  minutes: count(),
  attended: flag(),
});

/** A lawyer was assigned to her. `byOrg` is the legal services authority or the organisation that assigned her. */
export const legalAidAssigned = defineEvent('LegalAidAssigned', {
  assignmentId: id(),
  byOrg: id(),
  lawyerRef: id(),
  lawyer: optional(sealed({ ref: 'lawyerRef' }, 'contact')),
  assignedAt: instant(),
});

/** Compensation was applied for. Amounts are whole rupees. */
export const compensationApplied = defineEvent('CompensationApplied', {
  claimId: id(),
  scheme: code(COMPENSATION_SCHEMES),
  authority: code(COMPENSATION_AUTHORITIES),
  amount: optional(count()),
  interim: flag(),
  appliedAt: instant(),
});

export const compensationAwarded = defineEvent('CompensationAwarded', {
  claimId: id(),
  amount: count(),
  interim: flag(),
  documentRef: optional(id()),
  awardedAt: instant(),
});

export const compensationRefused = defineEvent('CompensationRefused', {
  claimId: id(),
  reasonCode: code(COMPENSATION_REFUSAL_REASONS),
  documentRef: optional(id()),
  refusedAt: instant(),
  note,
});

/** Money has reached her or an account in her name. */
export const compensationPaid = defineEvent('CompensationPaid', { claimId: id(), amount: count(), paidAt: instant() });

/** She herself asks for mediation with somebody of her family; `riskAssessmentId` is the safety check that was made before. */
export const familyMediationRequested = defineEvent('FamilyMediationRequested', {
  requestId: id(),
  withRef: id(),
  relation: optional(sealed('person', 'family')),
  riskAssessmentId: id(),
  requestedAt: instant(),
  by: id(),
});

/** She was told how the investigation stands: BNSS 2023 s.193(3)(ii). */
export const progressTold = defineEvent('ProgressTold', {
  channel: code(PROGRESS_CHANNELS),
  toldAt: instant(),
  by: id(),
  note,
});

export const CARE_EVENTS = [
  needsAssessed,
  carePlanAdopted,
  counsellingSessionHeld,
  legalAidAssigned,
  compensationApplied,
  compensationAwarded,
  compensationRefused,
  compensationPaid,
  familyMediationRequested,
  progressTold,
] as const;
export type CareEvent = EventOf<(typeof CARE_EVENTS)[number]>;
