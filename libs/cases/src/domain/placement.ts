import type { AgeBand, DomainError, Gender, OrganisationKind } from '@setu/kernel';
import type { OverCapacityReason } from './case-codes.js';
import { refusal } from './refusal.js';

/** What the directory said about an organisation as of the instant that matters. `licences` are those in force then. */
export type FacilityFact = Readonly<{
  registered: boolean;
  kind?: OrganisationKind | undefined;
  suspended: boolean;
  licences: readonly Readonly<{ genders: readonly Gender[]; ageBands: readonly AgeBand[] }>[];
  /** Free places as last declared; advice with an age, never a lock. Absent = never declared. */
  free?: number | undefined;
}>;

const covers = (genders: readonly Gender[], gender: Gender): boolean =>
  genders.includes(gender) ||
  (gender === 'not-recorded' && (['female', 'male', 'transgender'] as const).every((each) => genders.includes(each)));

/**
 * Rule 4. Why this organisation may not take her in, or nothing. Police units may hold custody but are not placements; no
 * other kind than a shelter and a police unit ever becomes custodian. Doubt about age is treated as child (rule 13).
 */
export const placementFault = (
  facility: FacilityFact | undefined,
  person: Readonly<{ gender: Gender; treatedAs: AgeBand }>,
): DomainError | undefined => {
  if (!facility?.registered) return refusal('placement.not-registered');
  if (facility.kind !== 'shelter' && facility.kind !== 'police-unit')
    return refusal('placement.not-a-facility', { kind: facility.kind ?? 'unknown' });
  if (facility.suspended) return refusal('placement.suspended');
  if (facility.kind === 'police-unit') return undefined;
  const ageBand = person.treatedAs === 'adult' ? 'adult' : 'child';
  const licensed = facility.licences.some(
    ({ ageBands, genders }) => ageBands.includes(ageBand) && covers(genders, person.gender),
  );
  return licensed ? undefined : refusal('placement.not-licensed', { ageBand, gender: person.gender });
};

/** Rule 4. A placement beyond the places last declared free needs a reason; it is never locked. */
export const capacityFault = (facility: FacilityFact, reason: OverCapacityReason | undefined): DomainError | undefined =>
  facility.kind === 'shelter' && facility.free !== undefined && facility.free <= 0 && reason === undefined
    ? refusal('placement.over-capacity-needs-reason', { free: String(facility.free) })
    : undefined;
