export * from './application/administration.js';
export * from './application/commands/appoint-officer.command.js';
export * from './application/commands/bootstrap-administrator.command.js';
export * from './application/commands/declare-capacity.command.js';
export * from './application/commands/end-appointment.command.js';
export * from './application/commands/enrol-member.command.js';
export * from './application/commands/join-organisation.command.js';
export * from './application/commands/leave-organisation.command.js';
export * from './application/commands/license-facility.command.js';
export * from './application/commands/register-organisation.command.js';
export * from './application/commands/reinstate-organisation.command.js';
export * from './application/commands/suspend-organisation.command.js';
export * from './application/directory.facts.js';
export * from './application/keyed-digest.js';
export * from './application/member-ref.js';
export * from './application/member-stream-type.js';
export * from './application/organisation-stream-type.js';
export * from './application/day-in-india.js';
export * from './application/queries/directory-line.query.js';
export * from './application/queries/directory.query.js';
export * from './application/queries/organisation.query.js';
export * from './application/queries/organisations.query.js';
export * from './directory-views.js';
export * from './directory.module.js';
export * from './domain/directory-codes.js';
export * from './domain/directory-events.js';
export * from './domain/member.events.js';
export type { AppointmentFact } from './domain/appointment-fact.js';
export type { MemberFact } from './domain/member-fact.js';
export type { Membership } from './domain/member.state.js';
export type { OrganisationFact } from './domain/organisation-fact.js';
export * from './domain/organisation.events.js';
export * from './domain/roles-by-kind.js';
export type { DirectoryLine } from './projections/directory-line.js';
export type { DirectoryPage, DirectoryRequest } from './projections/directory.table.js';
export type {
  ListedLicence,
  ListedOfficer,
  ListedOrganisation,
  OrganisationsPage,
  OrganisationsRequest,
} from './projections/organisations.table.js';
export * from './refusals.js';
