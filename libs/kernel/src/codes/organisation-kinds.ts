/** What an organisation is. Only `shelter` is a placement; hospitals, courts and police units never are. */
export const ORGANISATION_KINDS = [
  'police-unit',
  'ngo',
  'shelter',
  'hospital',
  'court',
  'cwc',
  'dcpu',
  'dlsa',
  'authority',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
