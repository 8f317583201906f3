import type { OrganisationKind } from '@setu/kernel';

/** What the directory says of an organisation that is to act. */
export type UnitFact = Readonly<{
  orgId: string;
  registered: boolean;
  kind?: OrganisationKind | undefined;
  suspended: boolean;
  superior?: string | undefined;
}>;

/** True if the unit is there to act: registered, a police unit, and not suspended. */
export const isPoliceUnitInService = ({ registered, kind, suspended }: UnitFact): boolean =>
  registered && kind === 'police-unit' && !suspended;
