import type { CommandBus } from '@nestjs/cqrs';
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
  organisationStreamType,
  RegisterOrganisation,
  type KeyedDigest,
} from '@setu/directory';
import { commandIdOf, createdIdOf, type CommandContext, type DecidedStreams } from '@setu/event-store';
import { Sensitive, type Actor, type Role } from '@setu/kernel';
import {
  ADMINISTRATION,
  ADMINISTRATOR,
  INVENTED_APPOINTMENTS,
  INVENTED_ORGANISATIONS,
  INVENTED_PEOPLE,
  type InventedAppointment,
  type InventedOrganisation,
  type InventedPerson,
} from './invented-network.js';

/** A random constant: every command of the seed has an id that follows from it, so that seeding again changes nothing. */
const SEED = 'c0d3a8d6-52f5-4f0e-9a53-0b7b6a1d9e11';
const VALID_FROM = '2024-01-01T00:00:00.000Z';
const VALID_TO = '2034-01-01T00:00:00.000Z';

/** What the seed works with: the bus that every command goes through, and the provider that signs the invented people in. */
export type SeedParts = Readonly<{ commands: CommandBus; streams: DecidedStreams; digest: KeyedDigest; issuer: string }>;

const seedId = (name: string): string => commandIdOf(SEED, name);
const by = (name: string, actor: Actor): CommandContext => {
  const commandId = seedId(name);
  return { commandId, correlationId: commandId, causationId: commandId, actor };
};

/** The id that an invented organisation has in every installation. */
export const inventedOrganisationId = (key: string): string =>
  key === ADMINISTRATION.key ? ADMINISTRATION_ID : createdIdOf(seedId(`organisation/${key}`), 'organisation');

/**
 * Puts invented organisations and people on the network, through the same commands that everybody uses. What was seeded before is left
 * as it is; a seed that was interrupted is finished. People are enrolled for one provider: under another address they are enrolled anew.
 */
export const seedInventedNetwork = async (parts: SeedParts): Promise<void> => {
  const administrator = await administratorOf(parts);
  const actor: Actor = { kind: 'person', userRef: administrator, orgRef: ADMINISTRATION_ID, role: 'administrator' };
  for (const organisation of INVENTED_ORGANISATIONS) await register(parts, organisation, actor);
  for (const person of [ADMINISTRATOR, ...INVENTED_PEOPLE])
    if (memberRef(parts, person.key) !== administrator) await enrol(parts, person, actor);
  for (const appointment of INVENTED_APPOINTMENTS) await appoint(parts, appointment, actor);
  for (const organisation of INVENTED_ORGANISATIONS) await declare(parts, organisation);
};

const memberRef = ({ digest, issuer }: SeedParts, subject: string): string =>
  memberRefOf(identityDigestOf(digest, { issuer, subject }));

/** The first administrator: of this very start, or of an earlier one. */
const administratorOf = async (parts: SeedParts): Promise<string> => {
  const { state } = await parts.streams.load(organisationStreamType, ADMINISTRATION_ID);
  const known = state.status === 'registered' ? state.administrator : undefined;
  const ours = memberRef(parts, ADMINISTRATOR.key);
  if (known !== undefined && known !== ours) return known;
  const { name, area } = ADMINISTRATION;
  const administrator = { issuer: parts.issuer, subject: ADMINISTRATOR.key, name: new Sensitive(ADMINISTRATOR.name) };
  await parts.commands.execute(
    new BootstrapAdministrator(
      { administration: { name, area }, administrator },
      by(`bootstrap/${parts.issuer}`, { kind: 'process', process: 'invented-network' }),
    ),
  );
  return ours;
};

const register = async (
  { commands }: SeedParts,
  { key, name, kind, area, superior, licence }: InventedOrganisation,
  actor: Actor,
): Promise<void> => {
  const above = superior === undefined ? {} : { superior: inventedOrganisationId(superior) };
  await commands.execute(new RegisterOrganisation({ name, kind, area, ...above }, by(`organisation/${key}`, actor)));
  if (!licence) return;
  const { free: _, declaredBy: __, ...licensed } = licence;
  const details = { ...licensed, validFrom: VALID_FROM, validTo: VALID_TO };
  await commands.execute(new LicenseFacility(inventedOrganisationId(key), details, by(`licence/${key}`, actor)));
};

const enrol = async (parts: SeedParts, { key, name, rank, organisation, role }: InventedPerson, actor: Actor): Promise<void> => {
  const { commands, issuer } = parts;
  const personal = { name: new Sensitive(name), ...(rank !== undefined && { rank: new Sensitive(rank) }) };
  await commands.execute(new EnrolMember({ issuer, subject: key, ...personal }, by(`member/${issuer}/${key}`, actor)));
  const membership: { org: string; role: Role } = { org: inventedOrganisationId(organisation), role };
  await commands.execute(new JoinOrganisation(memberRef(parts, key), membership, by(`membership/${issuer}/${key}`, actor)));
};

/** An appointment is of a member as she is known under this provider: under another address she is appointed anew. */
const appoint = async (parts: SeedParts, { officer, ...power }: InventedAppointment, actor: Actor): Promise<void> => {
  const { organisation } = INVENTED_PEOPLE.find(({ key }) => key === officer)!;
  const details = { ...power, staffRef: memberRef(parts, officer), validFrom: VALID_FROM, validTo: VALID_TO };
  const context = by(`appointment/${parts.issuer}/${officer}`, actor);
  await parts.commands.execute(new AppointOfficer(inventedOrganisationId(organisation), details, context));
};

const declare = async (parts: SeedParts, { key, licence }: InventedOrganisation): Promise<void> => {
  if (!licence) return;
  const orgRef = inventedOrganisationId(key);
  const actor: Actor = { kind: 'person', userRef: memberRef(parts, licence.declaredBy), orgRef, role: 'shelter-in-charge' };
  await parts.commands.execute(new DeclareCapacity(orgRef, { free: licence.free }, by(`capacity/${key}`, actor)));
};
