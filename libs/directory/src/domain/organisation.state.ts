import type { Area, OrganisationKind, PoliceRank } from '@setu/kernel';
import type { FacilityLicence } from './facility-licence.js';
import type { OfficerPower } from './directory-codes.js';

/** One declaration of free places; `earlier` is the one before it, so that any instant can be asked about. */
export type Declaration = Readonly<{ free: number; declaredAt: string; earlier?: Declaration | undefined }>;

/** From `from` (inclusive) to `until` (exclusive); absent = it lasts. */
export type Suspension = Readonly<{ from: string; until?: string | undefined }>;

export type Appointment = Readonly<{
  appointmentId: string;
  staffRef: string;
  rank: PoliceRank;
  power: OfficerPower;
  area: Area;
  validFrom: string;
  validTo?: string | undefined;
  endedAt?: string | undefined;
}>;

export type RegisteredOrganisation = Readonly<{
  status: 'registered';
  kind: OrganisationKind;
  superior?: string | undefined;
  licences: readonly FacilityLicence[];
  declared?: Declaration | undefined;
  suspensions: readonly Suspension[];
  appointments: readonly Appointment[];
  /** Of the administration only: its first administrator. */
  administrator?: string | undefined;
}>;

export type OrganisationState = Readonly<{ status: 'none' }> | RegisteredOrganisation;
