import type { Decided } from '@setu/kernel';
import { requireAdministrator } from './directory-actor.js';
import { inForce } from './facility-licence.js';
import type { DeclareCapacityCommand, LicenseFacilityCommand } from './organisation.commands.js';
import type { OrganisationEvent } from './organisation.events.js';
import type { RegisteredOrganisation } from './organisation.state.js';
import { refusal } from './refusal.js';

type Decision = readonly Decided<OrganisationEvent>[];

/** Rule 4: only a facility is licensed; hospitals, courts and police units are not placements. */
export const decideLicenseFacility = (
  { now: _, actor, ...licence }: LicenseFacilityCommand['data'],
  state: RegisteredOrganisation,
): Decision => {
  requireAdministrator(actor);
  const { validFrom, validTo } = licence;
  if (state.kind !== 'shelter') throw refusal('licence.only-for-shelters', { kind: state.kind });
  if (licence.genders.length === 0 || licence.ageBands.length === 0) throw refusal('licence.covers-nobody');
  if (validTo <= validFrom) throw refusal('licence.ends-before-it-begins', { validFrom, validTo });
  const same = state.licences.find(
    (other) => other.licence === licence.licence && other.validFrom < validTo && validFrom < other.validTo,
  );
  if (same) throw refusal('licence.already-recorded', { validFrom: same.validFrom, validTo: same.validTo });
  return [{ type: 'FacilityLicensed', data: licence }];
};

const DECLARERS: readonly string[] = ['shelter-in-charge', 'coordinator'];

/** Free places are declared by those who run the facility, and never more than are licensed: who reads it decides about a person's night. */
export const decideDeclareCapacity = (
  { now, actor, orgId, free }: DeclareCapacityCommand['data'],
  state: RegisteredOrganisation,
): Decision => {
  if (actor.orgRef !== orgId || !DECLARERS.includes(actor.role))
    throw refusal('capacity.not-your-organisation', { organisation: orgId, role: actor.role });
  if (state.kind !== 'shelter') throw refusal('capacity.only-for-shelters', { kind: state.kind });
  const licensed = state.licences
    .filter((licence) => inForce(licence, now))
    .reduce((places, { capacity }) => places + capacity, 0);
  if (free > licensed) throw refusal('capacity.more-than-licensed', { free: String(free), licensed: String(licensed) });
  return [{ type: 'CapacityDeclared', data: { free, declaredAt: now } }];
};
