/** Why an entry is corrected. */
export const CORRECTION_REASONS = [
  'typing-mistake',
  'wrong-document',
  'wrong-time',
  'better-source',
  'misheard',
  'other',
] as const;
export type CorrectionReason = (typeof CORRECTION_REASONS)[number];

/** Why something was done later than its clock asked. */
export const DELAY_REASONS = [
  'no-staff',
  'no-woman-officer',
  'no-vehicle',
  'journey-time',
  'medical-need',
  'authority-not-sitting',
  'document-awaited',
  'other-agency-awaited',
  'person-not-fit',
  'system-outage',
  'disaster',
  'other',
] as const;
export type DelayReason = (typeof DELAY_REASONS)[number];

export const CASE_CLOSING_REASONS = [
  'reunified',
  'released',
  'left-by-choice',
  'deceased',
  'in-other-care',
  'opened-in-error',
  'other',
] as const;
export type CaseClosingReason = (typeof CASE_CLOSING_REASONS)[number];

export const CASE_REOPENING_REASONS = [
  're-trafficked',
  'in-danger',
  'asks-for-help',
  'closed-in-error',
  'new-facts',
  'ordered',
  'other',
] as const;
export type CaseReopeningReason = (typeof CASE_REOPENING_REASONS)[number];

/** What is looked at before a case is closed, and how each stood. */
export const CHECKLIST_ITEMS = ['custody', 'handovers', 'referrals', 'follow-up', 'clocks'] as const;
export type ChecklistItem = (typeof CHECKLIST_ITEMS)[number];
export const CHECKLIST_STANDINGS = [
  'ended',
  'never-held',
  'none-open',
  'finished',
  'not-needed',
  'not-agreed',
  'lost-contact-escalated',
  'reasoned',
] as const;
export type ChecklistStanding = (typeof CHECKLIST_STANDINGS)[number];
