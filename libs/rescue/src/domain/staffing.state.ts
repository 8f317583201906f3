import type { Gender, PoliceRank } from '@setu/kernel';

/** An officer who takes part, and the unit that sent her. */
export type CommittedOfficer = Readonly<{ staffRef: string; rank: PoliceRank; gender: Gender; byUnit: string }>;

export type StaffingEscalationState = Readonly<{ toUnit: string; acknowledgedAt?: string | undefined }>;

export type StaffingRequestState = Readonly<{
  toStation: string;
  declined: boolean;
  committed: boolean;
  escalations: readonly StaffingEscalationState[];
}>;

export type StaffingState = Readonly<{
  requests: Readonly<Record<string, StaffingRequestState>>;
  officers: readonly CommittedOfficer[];
}>;

/** The units that may answer a request: the station that was asked, and each to which it was escalated. */
export const answeringUnits = ({ toStation, escalations }: StaffingRequestState): readonly string[] => [
  toStation,
  ...escalations.map(({ toUnit }) => toUnit),
];

export const womenAmong = (officers: readonly Pick<CommittedOfficer, 'gender'>[]): number =>
  officers.filter(({ gender }) => gender === 'female').length;
