/** The power by which premises are entered: ITPA 1956 s.15 (without warrant) and s.16 (by a magistrate's order), BNSS 2023 s.100 (warrant for persons confined). */
export const RESCUE_ROUTES = ['ITPA-15', 'ITPA-16', 'BNSS-100', 'other'] as const;
export type RescueRoute = (typeof RESCUE_ROUTES)[number];

export const STAFFING_DECLINE_REASONS = [
  'no-officers-free',
  'no-women-officers',
  'other-emergency',
  'outside-our-area',
  'conflict-of-interest',
  'other',
] as const;
export type StaffingDeclineReason = (typeof STAFFING_DECLINE_REASONS)[number];

export const STAFFING_ESCALATION_REASONS = ['no-answer', 'declined', 'too-few', 'risk-raised', 'other'] as const;
export type StaffingEscalationReason = (typeof STAFFING_ESCALATION_REASONS)[number];

/** Who holds that there is reason to enter: the officer herself by grounds that she recorded, or a magistrate. */
export const RESCUE_AUTHORITIES = ['own-record', 'magistrate-order'] as const;
export type RescueAuthority = (typeof RESCUE_AUTHORITIES)[number];

/** Why a rescue is authorised, or premises were entered, with fewer women officers or witnesses than there should be. */
export const SHORTFALL_REASONS = [
  'danger-to-life',
  'people-about-to-be-moved',
  'none-could-be-found',
  'witnesses-refused',
  'safety-of-witnesses',
  'women-officers-on-their-way',
  'other',
] as const;
export type ShortfallReason = (typeof SHORTFALL_REASONS)[number];

/** What became of calling upon somebody to witness a search: ITPA 1956 s.15(2), BNSS 2023 s.103. */
export const WITNESS_RESPONSES = ['attended', 'refused', 'unavailable'] as const;
export type WitnessResponse = (typeof WITNESS_RESPONSES)[number];

/** On whom the list of things found was served. */
export const SERVED_ON = ['occupant', 'owner', 'representative', 'nobody-present', 'refused'] as const;
export type ServedOn = (typeof SERVED_ON)[number];

/** What kind of thing was taken as evidence. */
export const EVIDENCE_KINDS = ['phone', 'device', 'document', 'register', 'money', 'medicine', 'object', 'other'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Provisions under which an FIR is registered. */
export const FIR_SECTIONS = [
  'BNS-137',
  'BNS-139',
  'BNS-143',
  'BNS-144',
  'BNS-146',
  'BNS-127',
  'BNS-64',
  'BNS-65',
  'BNS-70',
  'BNS-98',
  'BNS-99',
  'BNS-111',
  'ITPA-3',
  'ITPA-4',
  'ITPA-5',
  'ITPA-6',
  'ITPA-7',
  'ITPA-9',
  'POCSO-4',
  'POCSO-6',
  'POCSO-8',
  'POCSO-10',
  'POCSO-12',
  'POCSO-17',
  'JJ-75',
  'JJ-79',
  'JJ-81',
  'other',
] as const;
export type FirSection = (typeof FIR_SECTIONS)[number];

/** Who was given a copy of the FIR: BNSS 2023 s.173(2). */
export const FIR_COPY_RECIPIENTS = ['informant', 'victim', 'representative'] as const;
export type FirCopyRecipient = (typeof FIR_COPY_RECIPIENTS)[number];

/** Why no FIR is registered. BNS 2023 s.199(c) makes an officer answer for it. */
export const FIR_REFUSAL_REASONS = [
  'no-cognizable-offence',
  'registered-elsewhere',
  'information-found-false',
  'preliminary-enquiry',
  'other',
] as const;
export type FirRefusalReason = (typeof FIR_REFUSAL_REASONS)[number];

export const SUSPECT_CLEARING_REASONS = [
  'mistaken-identity',
  'no-evidence',
  'discharged-by-court',
  'acquitted',
  'other',
] as const;
export type SuspectClearingReason = (typeof SUSPECT_CLEARING_REASONS)[number];

/** Why an operation is concluded although its headcount does not add up. */
export const HEADCOUNT_REASONS = ['people-fled', 'taken-away-before', 'counted-twice', 'still-searching', 'other'] as const;
export type HeadcountReason = (typeof HEADCOUNT_REASONS)[number];

export const STAND_DOWN_REASONS = [
  'people-moved-on',
  'premises-empty',
  'information-false',
  'no-staff',
  'too-dangerous',
  'warned',
  'merged-with-another',
  'other',
] as const;
export type StandDownReason = (typeof STAND_DOWN_REASONS)[number];

/** What was not as it should be when something was reported of an operation. Shown for ever, never a reason to refuse it. */
export const OPERATION_DEVIATIONS = [
  'rule-6.not-authorised',
  'rule-6.fewer-than-two-women-officers',
  'rule-6.grounds-not-before-entry',
  'rule-6.fewer-than-two-witnesses-called',
  'rule-6.no-woman-witness-called',
  'rule-6.removed-before-entry',
  'rule-7.does-not-add-up',
  'rule-7.differs-from-those-recorded',
  'rule-7.child-left-behind',
  'rule-12.arrest-before-fir',
  'rule-12.after-the-end',
  'rule-12.late-without-reason',
] as const;
export type OperationDeviation = (typeof OPERATION_DEVIATIONS)[number];
