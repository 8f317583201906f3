/** What a facility is licensed or recognised as: ITPA s.21 and JJ Act 2015 ss.41, 43, 51; Shakti Sadan is a home of Mission Shakti. */
export const FACILITY_KINDS = [
  'protective-home',
  'child-care-institution',
  'fit-facility',
  'shakti-sadan',
  'open-shelter',
] as const;
export type FacilityKind = (typeof FACILITY_KINDS)[number];

export const SUSPENSION_REASONS = [
  'licence-withdrawn',
  'inspection-findings',
  'safety-of-residents',
  'investigation-pending',
  'ordered-by-authority',
  'other',
] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

export const REINSTATEMENT_REASONS = [
  'findings-remedied',
  'investigation-closed',
  'ordered-by-authority',
  'suspended-in-error',
  'other',
] as const;
export type ReinstatementReason = (typeof REINSTATEMENT_REASONS)[number];

export const LEAVING_REASONS = [
  'transferred',
  'resigned',
  'retired',
  'post-ended',
  'removed',
  'entered-in-error',
  'other',
] as const;
export type LeavingReason = (typeof LEAVING_REASONS)[number];

/** What an officer is appointed as: ITPA s.13(2) and s.13(4), JJ Act 2015 s.107(1). */
export const OFFICER_POWERS = ['special-police-officer', 'trafficking-police-officer', 'child-welfare-police-officer'] as const;
export type OfficerPower = (typeof OFFICER_POWERS)[number];

export const APPOINTMENT_END_REASONS = ['transferred', 'retired', 'withdrawn', 'replaced', 'entered-in-error', 'other'] as const;
export type AppointmentEndReason = (typeof APPOINTMENT_END_REASONS)[number];
