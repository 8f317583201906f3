import type { StreamType } from '@setu/event-store';
import type { OrganisationCommand } from '../domain/organisation.commands.js';
import { organisationDecider } from '../domain/organisation.decider.js';
import type { OrganisationEvent } from '../domain/organisation.events.js';
import type { OrganisationState } from '../domain/organisation.state.js';

/** The stream of one organisation, and the rules that govern it. */
export const organisationStreamType: StreamType<OrganisationState, OrganisationCommand, OrganisationEvent> = {
  category: 'organisation',
  decider: organisationDecider,
};
