import { onlyPresent, type Decided } from '@setu/kernel';
import { requireAdministrator } from './directory-actor.js';
import type {
  FoundAdministrationCommand,
  RegisterOrganisationCommand,
  ReinstateOrganisationCommand,
  SuspendOrganisationCommand,
} from './organisation.commands.js';
import type { OrganisationEvent } from './organisation.events.js';
import type { OrganisationState, RegisteredOrganisation } from './organisation.state.js';
import { refusal } from './refusal.js';

type Decision = readonly Decided<OrganisationEvent>[];

export const decideRegisterOrganisation = (
  { now: _, actor, orgId, superior, ...organisation }: RegisterOrganisationCommand['data'],
  state: OrganisationState,
): Decision => {
  requireAdministrator(actor);
  if (state.status !== 'none') throw refusal('organisation.already-registered');
  if (superior?.orgId === orgId) throw refusal('organisation.own-superior');
  if (superior?.registered === false) throw refusal('organisation.superior-not-registered', { superior: superior.orgId });
  return [{ type: 'OrganisationRegistered', data: onlyPresent({ ...organisation, superior: superior?.orgId }) }];
};

/**
 * The administration and its first administrator, in one append to a stream that must not exist yet. Whoever comes second,
 * be it in the same instant, finds the stream there and is refused.
 */
export const decideFoundAdministration = (
  { name, area, administrator }: FoundAdministrationCommand['data'],
  state: OrganisationState,
): Decision => {
  if (state.status !== 'none') throw refusal('administration.already-bootstrapped');
  return [
    { type: 'OrganisationRegistered', data: { name, kind: 'authority', area } },
    { type: 'AdministratorBootstrapped', data: { administrator } },
  ];
};

export const decideSuspendOrganisation = (
  { now: _, actor, reasonCode, from }: SuspendOrganisationCommand['data'],
  state: RegisteredOrganisation,
): Decision => {
  requireAdministrator(actor);
  if (state.administrator !== undefined) throw refusal('organisation.administration-stays');
  const lasting = state.suspensions.find(({ until }) => until === undefined);
  if (lasting) throw refusal('organisation.already-suspended', { from: lasting.from });
  return [{ type: 'OrganisationSuspended', data: { reasonCode, from } }];
};

export const decideReinstateOrganisation = (
  { now: _, actor, reasonCode, from }: ReinstateOrganisationCommand['data'],
  state: RegisteredOrganisation,
): Decision => {
  requireAdministrator(actor);
  const lasting = state.suspensions.find(({ until }) => until === undefined);
  if (!lasting) throw refusal('organisation.not-suspended');
  if (from < lasting.from) throw refusal('organisation.reinstated-before-suspended', { from: lasting.from });
  return [{ type: 'OrganisationReinstated', data: { reasonCode, from } }];
};
