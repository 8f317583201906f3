import {
  APPOINTMENT_END_REASONS,
  FACILITY_KINDS,
  OFFICER_POWERS,
  REINSTATEMENT_REASONS,
  SUSPENSION_REASONS,
  type AppointmentEndReason,
  type FacilityKind,
  type OfficerPower,
  type ReinstatementReason,
  type SuspensionReason,
} from '@setu/directory';
import {
  AGE_BANDS,
  AREAS,
  GENDERS,
  ORGANISATION_KINDS,
  POLICE_RANKS,
  type AgeBand,
  type Area,
  type Gender,
  type OrganisationKind,
  type PoliceRank,
} from '@setu/kernel';
import { Clear, Code, Codes, Count, Id, Instant } from '../http/fields.js';

const NAME = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N} .,'&()/-]{1,119}$/u;
const NAME_SENTENCE =
  "This must be the name of an organisation as in a register: 2 to 120 letters, digits, spaces and . , ' & ( ) / -";
const REFERENCE = /^[A-Z0-9][A-Z0-9/.-]{0,39}$/;
const REFERENCE_SENTENCE = 'This must be a number as in a register: 1 to 40 of A-Z, 0-9, / . -, without spaces.';
const MOST_PLACES = 5_000;

/** An organisation as it stands in a public register. */
export class RegisterOrganisationDto {
  @Clear(NAME, NAME_SENTENCE, { about: 'Public name of the organisation; never of a person.' }) readonly name: string;
  @Code(ORGANISATION_KINDS) readonly kind: OrganisationKind;
  @Code(AREAS) readonly area: Area;
  @Id({ optional: true, about: 'The organisation above it.' }) readonly superior?: string;
}

/** A licence of a shelter. */
export class LicenseFacilityDto {
  @Clear(REFERENCE, REFERENCE_SENTENCE) readonly licence: string;
  @Code(FACILITY_KINDS) readonly kind: FacilityKind;
  @Codes(GENDERS) readonly genders: readonly Gender[];
  @Codes(AGE_BANDS) readonly ageBands: readonly AgeBand[];
  @Count(MOST_PLACES, { about: 'Licensed places.' }) readonly capacity: number;
  @Instant() readonly validFrom: string;
  @Instant({ about: 'Exclusive.' }) readonly validTo: string;
}

/** Free places now. */
export class DeclareCapacityDto {
  @Count(MOST_PLACES) readonly free: number;
}

/** Nobody acts for the organisation from then on. */
export class SuspendOrganisationDto {
  @Code(SUSPENSION_REASONS) readonly reasonCode: SuspensionReason;
  @Instant() readonly from: string;
}

/** The suspension has ended. */
export class ReinstateOrganisationDto {
  @Code(REINSTATEMENT_REASONS) readonly reasonCode: ReinstatementReason;
  @Instant() readonly from: string;
}

/** Appointment of an officer by notification: ITPA s.13, JJ Act 2015 s.107. */
export class AppointOfficerDto {
  @Id({ about: 'The member.' }) readonly staffRef: string;
  @Code(POLICE_RANKS) readonly rank: PoliceRank;
  @Code(OFFICER_POWERS) readonly power: OfficerPower;
  @Code(AREAS) readonly area: Area;
  @Instant() readonly validFrom: string;
  @Instant({ optional: true, about: 'Exclusive.' }) readonly validTo?: string;
  @Clear(REFERENCE, REFERENCE_SENTENCE) readonly notificationRef: string;
}

/** An appointment has ended. */
export class EndAppointmentDto {
  @Code(APPOINTMENT_END_REASONS) readonly reasonCode: AppointmentEndReason;
  @Instant() readonly endedAt: string;
}
