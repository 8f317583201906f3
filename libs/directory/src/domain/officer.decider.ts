import { onlyPresent, POLICE_RANKS, type Decided, type PoliceRank } from '@setu/kernel';
import { requireAdministrator } from './directory-actor.js';
import type { OfficerPower } from './directory-codes.js';
import type { AppointOfficerCommand, EndAppointmentCommand } from './organisation.commands.js';
import type { OrganisationEvent } from './organisation.events.js';
import type { RegisteredOrganisation } from './organisation.state.js';
import { refusal } from './refusal.js';

type Decision = readonly Decided<OrganisationEvent>[];

/** ITPA s.13(2): a special police officer is not below the rank of inspector. JJ Act 2015 s.107(1): not below assistant sub-inspector. */
const LOWEST_RANK: Readonly<Partial<Record<OfficerPower, PoliceRank>>> = {
  'special-police-officer': 'inspector',
  'child-welfare-police-officer': 'assistant-sub-inspector',
};

export const decideAppointOfficer = (
  { now: _, actor, orgId, officer, ...appointment }: AppointOfficerCommand['data'],
  state: RegisteredOrganisation,
): Decision => {
  requireAdministrator(actor);
  const { staffRef, power, rank, validFrom, validTo } = appointment;
  if (state.kind !== 'police-unit') throw refusal('appointment.only-in-police-units', { kind: state.kind });
  if (!officer.memberships.some(({ org }) => org === orgId))
    throw refusal('appointment.not-of-this-unit', { staffRef, organisation: orgId });
  const lowest = LOWEST_RANK[power];
  if (lowest !== undefined && POLICE_RANKS.indexOf(rank) < POLICE_RANKS.indexOf(lowest))
    throw refusal('appointment.rank-too-low', { power, rank, lowest });
  if (validTo !== undefined && validTo <= validFrom) throw refusal('appointment.ends-before-it-begins', { validFrom, validTo });
  return [{ type: 'OfficerAppointed', data: onlyPresent(appointment) }];
};

export const decideEndAppointment = (
  { now: _, actor, ...ending }: EndAppointmentCommand['data'],
  state: RegisteredOrganisation,
): Decision => {
  requireAdministrator(actor);
  const { appointmentId, endedAt } = ending;
  const appointment = state.appointments.find((each) => each.appointmentId === appointmentId);
  if (!appointment) throw refusal('appointment.unknown', { appointmentId });
  if (appointment.endedAt !== undefined) throw refusal('appointment.already-ended', { endedAt: appointment.endedAt });
  if (endedAt < appointment.validFrom)
    throw refusal('appointment.ends-before-it-begins', { validFrom: appointment.validFrom, validTo: endedAt });
  return [{ type: 'AppointmentEnded', data: ending }];
};
