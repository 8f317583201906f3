import {
  AGE_BANDS,
  AREAS,
  code,
  count,
  defineEvent,
  GENDERS,
  id,
  instant,
  list,
  optional,
  ORGANISATION_KINDS,
  POLICE_RANKS,
  publicName,
  publicReference,
  type EventOf,
} from '@setu/kernel';
import {
  APPOINTMENT_END_REASONS,
  FACILITY_KINDS,
  OFFICER_POWERS,
  REINSTATEMENT_REASONS,
  SUSPENSION_REASONS,
} from './directory-codes.js';

/** An organisation is on the network. `superior` is the organisation that acts for it when it does not answer. */
export const organisationRegistered = defineEvent('OrganisationRegistered', {
  name: publicName(),
  kind: code(ORGANISATION_KINDS),
  area: code(AREAS),
  superior: optional(id()),
});

/** A shelter may take in people of these genders and age bands, from `validFrom` (inclusive) to `validTo` (exclusive). */
export const facilityLicensed = defineEvent('FacilityLicensed', {
  licence: publicReference(),
  kind: code(FACILITY_KINDS),
  genders: list(code(GENDERS)),
  ageBands: list(code(AGE_BANDS)),
  capacity: count(),
  validFrom: instant(),
  validTo: instant(),
});

/** How many places a shelter said were free, and when: advice with an age, never a lock. */
export const capacityDeclared = defineEvent('CapacityDeclared', { free: count(), declaredAt: instant() });

/** From `from` on nobody acts for the organisation and nobody is placed there. */
export const organisationSuspended = defineEvent('OrganisationSuspended', {
  reasonCode: code(SUSPENSION_REASONS),
  from: instant(),
});

/** The suspension ends at `from`. Without this event a suspension, even one by mistake, would last for ever: nothing is edited. */
export const organisationReinstated = defineEvent('OrganisationReinstated', {
  reasonCode: code(REINSTATEMENT_REASONS),
  from: instant(),
});

/** An officer of this police unit holds a power in an area, from `validFrom` (inclusive) to `validTo` (exclusive), by a published notification. */
export const officerAppointed = defineEvent('OfficerAppointed', {
  appointmentId: id(),
  staffRef: id(),
  rank: code(POLICE_RANKS),
  power: code(OFFICER_POWERS),
  area: code(AREAS),
  validFrom: instant(),
  validTo: optional(instant()),
  notificationRef: publicReference(),
});

/** The officer no longer holds the power, as of `endedAt`. */
export const appointmentEnded = defineEvent('AppointmentEnded', {
  appointmentId: id(),
  reasonCode: code(APPOINTMENT_END_REASONS),
  endedAt: instant(),
});

/** The first administrator was made. It stands in the stream of the administration, of which there is one: so it happens once. */
export const administratorBootstrapped = defineEvent('AdministratorBootstrapped', { administrator: id() });

export const ORGANISATION_EVENTS = [
  organisationRegistered,
  facilityLicensed,
  capacityDeclared,
  organisationSuspended,
  organisationReinstated,
  officerAppointed,
  appointmentEnded,
  administratorBootstrapped,
] as const;
export type OrganisationEvent = EventOf<(typeof ORGANISATION_EVENTS)[number]>;
/** The events that end a standing on which cases may rely. */
export type OrganisationSuspended = Extract<OrganisationEvent, { type: 'OrganisationSuspended' }>;
export type AppointmentEnded = Extract<OrganisationEvent, { type: 'AppointmentEnded' }>;
