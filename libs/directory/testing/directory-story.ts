import type { OrganisationCommand } from '../src/domain/organisation.commands.js';
import type { OrganisationEvent } from '../src/domain/organisation.events.js';
import type { OrganisationFact } from '../src/domain/organisation-fact.js';

/** Invented ids, people and organisations. */
export const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const [ADMINISTRATION, SHELTER, POLICE, HEADQUARTERS] = [id(1), id(2), id(3), id(4)] as const;
export const [LEELA, ASHA, RAVI] = [id(11), id(12), id(13)] as const;
export const NOW = '2026-03-10T09:00:00.000Z';

export const admin = { userRef: LEELA, orgRef: ADMINISTRATION, role: 'administrator' } as const;
export const inCharge = { userRef: ASHA, orgRef: SHELTER, role: 'shelter-in-charge' } as const;
export const officer = { userRef: RAVI, orgRef: POLICE, role: 'duty-officer' } as const;
export const byAdmin = { now: NOW, actor: admin } as const;

type ByAPerson = Exclude<OrganisationCommand, { type: 'FoundAdministration' }>;

/** A command by the administrator, now. */
export const administering = <T extends ByAPerson['type']>(
  type: T,
  data: Omit<Extract<ByAPerson, { type: T }>['data'], 'now' | 'actor'>,
): OrganisationCommand => ({ type, data: { ...byAdmin, ...data } }) as unknown as OrganisationCommand;

export const registered = (kind: 'shelter' | 'police-unit'): OrganisationEvent => ({
  type: 'OrganisationRegistered',
  data: { name: 'Example House', kind, area: 'DL-CENTRAL' },
});

/** A licence for women and girls through 2026. */
export const licence = {
  licence: 'EX/2026/17',
  kind: 'shakti-sadan',
  genders: ['female'],
  ageBands: ['child', 'adult'],
  capacity: 20,
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: '2027-01-01T00:00:00.000Z',
} as const;
export const licensed: OrganisationEvent = { type: 'FacilityLicensed', data: licence };

export const organisation = (fact: Partial<OrganisationFact> = {}): OrganisationFact => ({
  orgId: SHELTER,
  registered: true,
  kind: 'shelter',
  suspended: false,
  licences: [],
  ...fact,
});
