import type { OrganisationKind, Role } from '@setu/kernel';

/** In which kinds of organisation a role exists. A role that speaks with an office's authority exists only where that office is. */
export const ROLES_BY_KIND: Readonly<Record<Role, readonly OrganisationKind[] | 'any'>> = {
  'duty-officer': ['police-unit'],
  'investigating-officer': ['police-unit'],
  'station-house-officer': ['police-unit'],
  coordinator: ['police-unit', 'ngo', 'shelter', 'hospital', 'dcpu', 'dlsa', 'authority'],
  'outreach-worker': ['ngo'],
  'case-worker': ['ngo', 'shelter', 'hospital', 'dcpu', 'dlsa'],
  'shelter-in-charge': ['shelter'],
  counsellor: ['ngo', 'shelter', 'hospital', 'dcpu'],
  clerk: ['court', 'cwc', 'dlsa', 'authority'],
  'protection-officer': ['dcpu', 'court', 'cwc', 'authority'],
  administrator: ['authority'],
  'machine-client': ['authority'],
  auditor: 'any',
  'report-reader': 'any',
  'data-protection-officer': 'any',
};

export const roleExistsIn = (role: Role, kind: OrganisationKind): boolean => {
  const kinds = ROLES_BY_KIND[role];
  return kinds === 'any' || kinds.includes(kind);
};
