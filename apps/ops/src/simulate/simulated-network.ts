import {
  ADMINISTRATION_ID,
  AppointOfficer,
  BootstrapAdministrator,
  DeclareCapacity,
  EnrolMember,
  identityDigestOf,
  JoinOrganisation,
  LicenseFacility,
  memberRefOf,
  RegisterOrganisation,
  type FacilityKind,
  type KeyedDigest,
} from '@setu/directory';
import { createdIdOf } from '@setu/event-store';
import { onlyPresent, Sensitive, type AgeBand, type Area, type Gender, type OrganisationKind, type Role } from '@setu/kernel';
import type { SimulatedPerson, SimulatedWorld } from './simulated-world.js';

const ISSUER = 'https://simulation.invalid';
const LICENSED_FROM = '2015-01-01T00:00:00.000Z';
const LICENSED_TO = '2045-01-01T00:00:00.000Z';
const APPOINTED = { validFrom: LICENSED_FROM, validTo: LICENSED_TO, notificationRef: 'SIM/2015/1' };

type Home = Readonly<{ kind: FacilityKind; genders: readonly Gender[]; ageBands: readonly AgeBand[]; capacity: number }>;
type Plan = Readonly<{
  name: string;
  kind: OrganisationKind;
  area: Area;
  roles: readonly Role[];
  above?: string;
  appoints?: true;
  home?: Home;
}>;

const GIRLS: Home = { kind: 'child-care-institution', genders: ['female'], ageBands: ['child', 'doubtful'], capacity: 400 };
const BOYS: Home = { ...GIRLS, genders: ['male'] };
const WOMEN: Home = { kind: 'shakti-sadan', genders: ['female', 'transgender'], ageBands: ['adult'], capacity: 300 };
const POLICE: readonly Role[] = ['duty-officer', 'investigating-officer', 'coordinator', 'station-house-officer'];
const STATION: readonly Role[] = ['station-house-officer', 'duty-officer', 'investigating-officer'];
const CARE: readonly Role[] = ['shelter-in-charge', 'case-worker', 'counsellor', 'case-worker'];

const SPECIAL_UNIT = 'Special Unit';

const PLANS: readonly Plan[] = [
  { name: SPECIAL_UNIT, kind: 'police-unit', area: 'IN-DL', roles: POLICE },
  ...(['DL-CENTRAL', 'DL-NORTH', 'DL-SOUTH'] as const).flatMap((area): readonly Plan[] => [
    { name: `Unit ${area}`, kind: 'police-unit', area, roles: POLICE, above: SPECIAL_UNIT, appoints: true },
    { name: `Station ${area}`, kind: 'police-unit', area, roles: STATION, above: `Unit ${area}` },
    { name: `Committee ${area}`, kind: 'cwc', area, roles: ['clerk', 'clerk'] },
    { name: `Outreach ${area}`, kind: 'ngo', area, roles: ['outreach-worker', 'case-worker', 'coordinator'] },
    { name: `Girls' Home ${area}`, kind: 'shelter', area, roles: CARE, home: GIRLS },
  ]),
  { name: "Boys' Home", kind: 'shelter', area: 'DL-EAST', roles: CARE, home: BOYS },
  { name: "Women's Home East", kind: 'shelter', area: 'DL-EAST', roles: CARE, home: WOMEN },
  { name: "Women's Home West", kind: 'shelter', area: 'DL-WEST', roles: CARE, home: WOMEN },
  { name: 'Court', kind: 'court', area: 'DL-CENTRAL', roles: ['clerk', 'clerk'] },
  { name: 'Hospital', kind: 'hospital', area: 'DL-CENTRAL', roles: ['case-worker', 'coordinator'] },
  { name: 'Legal Services', kind: 'dlsa', area: 'DL-CENTRAL', roles: ['clerk', 'coordinator'] },
  { name: 'School and Workshop', kind: 'ngo', area: 'DL-EAST', roles: ['case-worker', 'coordinator'] },
  { name: 'Partners in Bengal', kind: 'ngo', area: 'IN-WB', roles: ['case-worker', 'outreach-worker'] },
  { name: 'District Unit', kind: 'dcpu', area: 'IN-BR', roles: ['protection-officer', 'protection-officer'] },
];

/** An organisation of the simulation and its people. */
export type SimulatedOrganisation = Readonly<{
  id: string;
  kind: OrganisationKind;
  area: Area;
  /** The one above it. */
  superior?: string;
  home?: Home;
  people: readonly SimulatedPerson[];
  /** A member appointed to rescue people in its area. */
  appointed?: SimulatedPerson;
}>;

/** The organisations of one kind, of which there is always at least one, and the special unit above all police units. */
export type SimulatedNetwork = Readonly<{
  of: (kind: OrganisationKind) => readonly SimulatedOrganisation[];
  specialUnit: SimulatedOrganisation;
}>;

/** Registers invented organisations and enrols invented people; doing it again changes nothing. */
export const simulatedNetwork = async (world: SimulatedWorld, digest: KeyedDigest): Promise<SimulatedNetwork> => {
  const refOf = (subject: string): string => memberRefOf(identityDigestOf(digest, { issuer: ISSUER, subject }));
  await world.does(
    { kind: 'process', process: 'simulation' },
    (context) =>
      new BootstrapAdministrator(
        {
          administration: { name: 'Administration (simulated)', area: 'IN-DL' },
          administrator: { issuer: ISSUER, subject: 'administrator', name: new Sensitive('Administrator (simulated)') },
        },
        context,
      ),
  );
  const administrator = {
    kind: 'person',
    userRef: refOf('administrator'),
    orgRef: ADMINISTRATION_ID,
    role: 'administrator',
  } as const;
  const made = new Map<string, SimulatedOrganisation>();
  for (const { name, kind, area, roles, above, appoints, home } of PLANS) {
    const id = createdIdOf(world.nextCommandId, 'organisation');
    const superior = above === undefined ? undefined : made.get(above)?.id;
    await world.does(
      administrator,
      (context) => new RegisterOrganisation({ name: `${name} (simulated)`, kind, area, superior }, context),
    );
    const people: SimulatedPerson[] = [];
    for (const [number, role] of roles.entries()) {
      const subject = `${name}/${number}`;
      await world.does(
        administrator,
        (context) => new EnrolMember({ issuer: ISSUER, subject, name: new Sensitive(`${subject} (simulated)`) }, context),
      );
      await world.does(administrator, (context) => new JoinOrganisation(refOf(subject), { org: id, role }, context));
      people.push({ kind: 'person', userRef: refOf(subject), orgRef: id, role });
    }
    if (home) {
      const licence = `SIM/${String(made.size).padStart(4, '0')}`;
      const details = { ...home, licence, validFrom: LICENSED_FROM, validTo: LICENSED_TO };
      await world.does(administrator, (context) => new LicenseFacility(id, details, context));
      await world.does(people[0]!, (context) => new DeclareCapacity(id, { free: home.capacity }, context));
    }
    const appointed = appoints && people.find(({ role }) => role === 'investigating-officer');
    if (appointed) {
      const staffRef = appointed.userRef;
      const details = { staffRef, rank: 'inspector', power: 'special-police-officer', area, ...APPOINTED } as const;
      await world.does(administrator, (context) => new AppointOfficer(id, details, context));
    }
    made.set(name, onlyPresent({ id, kind, area, people, superior, home, appointed }));
  }
  return {
    of: (kind) => [...made.values()].filter((organisation) => organisation.kind === kind),
    specialUnit: made.get(SPECIAL_UNIT)!,
  };
};
