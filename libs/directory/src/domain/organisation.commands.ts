import type { AgeBand, Area, Gender, Message, OrganisationKind, PoliceRank } from '@setu/kernel';
import type { Acting } from './directory-actor.js';
import type {
  AppointmentEndReason,
  FacilityKind,
  OfficerPower,
  ReinstatementReason,
  SuspensionReason,
} from './directory-codes.js';
import type { MemberFact } from './member-fact.js';

type By<Type extends string, Data extends object> = Message<Type, Acting & Readonly<Data>>;

/** `superior` comes with what the directory says of that organisation. */
export type RegisterOrganisationCommand = By<
  'RegisterOrganisation',
  {
    orgId: string;
    name: string;
    kind: OrganisationKind;
    area: Area;
    superior?: Readonly<{ orgId: string; registered: boolean }> | undefined;
  }
>;
export type LicenseFacilityCommand = By<
  'LicenseFacility',
  {
    licence: string;
    kind: FacilityKind;
    genders: readonly Gender[];
    ageBands: readonly AgeBand[];
    capacity: number;
    validFrom: string;
    validTo: string;
  }
>;
export type DeclareCapacityCommand = By<'DeclareCapacity', { orgId: string; free: number }>;
export type SuspendOrganisationCommand = By<'SuspendOrganisation', { reasonCode: SuspensionReason; from: string }>;
export type ReinstateOrganisationCommand = By<'ReinstateOrganisation', { reasonCode: ReinstatementReason; from: string }>;
/** `officer` is what the directory says of the member named by `staffRef`. */
export type AppointOfficerCommand = By<
  'AppointOfficer',
  {
    orgId: string;
    appointmentId: string;
    staffRef: string;
    officer: MemberFact;
    rank: PoliceRank;
    power: OfficerPower;
    area: Area;
    validFrom: string;
    validTo?: string | undefined;
    notificationRef: string;
  }
>;
export type EndAppointmentCommand = By<
  'EndAppointment',
  { appointmentId: string; reasonCode: AppointmentEndReason; endedAt: string }
>;
/** By whoever installs the system, not by a member: there is none yet. */
export type FoundAdministrationCommand = Message<'FoundAdministration', { name: string; area: Area; administrator: string }>;

export type OrganisationCommand =
  | RegisterOrganisationCommand
  | LicenseFacilityCommand
  | DeclareCapacityCommand
  | SuspendOrganisationCommand
  | ReinstateOrganisationCommand
  | AppointOfficerCommand
  | EndAppointmentCommand
  | FoundAdministrationCommand;
