import type { Decided, Decider } from '@setu/kernel';
import { decideDeclareCapacity, decideLicenseFacility } from './facility.decider.js';
import { decideAppointOfficer, decideEndAppointment } from './officer.decider.js';
import type { OrganisationCommand } from './organisation.commands.js';
import type { OrganisationEvent } from './organisation.events.js';
import { evolveOrganisation } from './organisation.evolve.js';
import type { OrganisationState } from './organisation.state.js';
import { refusal } from './refusal.js';
import {
  decideFoundAdministration,
  decideRegisterOrganisation,
  decideReinstateOrganisation,
  decideSuspendOrganisation,
} from './standing.decider.js';

const decide = (command: OrganisationCommand, state: OrganisationState): readonly Decided<OrganisationEvent>[] => {
  if (command.type === 'RegisterOrganisation') return decideRegisterOrganisation(command.data, state);
  if (command.type === 'FoundAdministration') return decideFoundAdministration(command.data, state);
  if (state.status === 'none') throw refusal('organisation.not-registered');
  switch (command.type) {
    case 'LicenseFacility':
      return decideLicenseFacility(command.data, state);
    case 'DeclareCapacity':
      return decideDeclareCapacity(command.data, state);
    case 'SuspendOrganisation':
      return decideSuspendOrganisation(command.data, state);
    case 'ReinstateOrganisation':
      return decideReinstateOrganisation(command.data, state);
    case 'AppointOfficer':
      return decideAppointOfficer(command.data, state);
    case 'EndAppointment':
      return decideEndAppointment(command.data, state);
  }
};

/** The rules of one organisation's stream. */
export const organisationDecider: Decider<OrganisationState, OrganisationCommand, OrganisationEvent> = {
  initial: { status: 'none' },
  decide,
  evolve: evolveOrganisation,
};
