import type { Gathered } from '@setu/event-store';
import type { OrganisationCommand } from '../domain/organisation.commands.js';

/** A command to an organisation, with the facts it relies on. */
export type OrganisationGathered = Gathered<OrganisationCommand>;
