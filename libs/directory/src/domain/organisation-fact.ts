import type { OrganisationKind } from '@setu/kernel';
import { inForce, type FacilityLicence } from './facility-licence.js';
import type { Declaration, OrganisationState, Suspension } from './organisation.state.js';

/** What the directory says about an organisation as of an instant. `licences` are those in force then. */
export type OrganisationFact = Readonly<{
  orgId: string;
  registered: boolean;
  kind?: OrganisationKind | undefined;
  suspended: boolean;
  /** The organisation that acts for it when it does not answer. */
  superior?: string | undefined;
  licences: readonly Pick<FacilityLicence, 'kind' | 'genders' | 'ageBands' | 'capacity'>[];
  /** Free places as last declared by then; advice with an age, never a lock. Absent = never declared. */
  free?: number | undefined;
  freeDeclaredAt?: string | undefined;
}>;

const suspendedAt = (suspensions: readonly Suspension[], at: string): boolean =>
  suspensions.some(({ from, until }) => from <= at && (until === undefined || at < until));

const declaredBy = (declared: Declaration | undefined, at: string): Declaration | undefined => {
  let latest = declared;
  while (latest !== undefined && latest.declaredAt > at) latest = latest.earlier;
  return latest;
};

/** The organisation as of an instant (ISO 8601 in UTC): dates of licences and suspensions and the age of declarations are judged then, not now. */
export const organisationFact = (orgId: string, state: OrganisationState, asOf: string): OrganisationFact => {
  if (state.status === 'none') return { orgId, registered: false, suspended: false, licences: [] };
  const declared = declaredBy(state.declared, asOf);
  return {
    orgId,
    registered: true,
    kind: state.kind,
    suspended: suspendedAt(state.suspensions, asOf),
    ...(state.superior !== undefined && { superior: state.superior }),
    licences: state.licences
      .filter((licence) => inForce(licence, asOf))
      .map(({ kind, genders, ageBands, capacity }) => ({ kind, genders, ageBands, capacity })),
    ...(declared && { free: declared.free, freeDeclaredAt: declared.declaredAt }),
  };
};
