import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import {
  ADMINISTRATION_ID,
  BootstrapAdministrator,
  EnrolMember,
  identityDigestOf,
  JoinOrganisation,
  KEYED_DIGEST,
  LicenseFacility,
  memberRefOf,
  RegisterOrganisation,
  SuspendOrganisation,
  type KeyedDigest,
} from '@setu/directory';
import { createdIdOf, type CommandContext } from '@setu/event-store';
import { Sensitive, type Actor, type OrganisationKind, type Role } from '@setu/kernel';
import { readEnvironment, type Environment } from '@setu/platform';
import { testDatabase, type TestDatabase } from '../../../infra/testing/test-database.js';
import { InventedProvider } from '../../../libs/access/testing/invented-provider.js';
import { query } from '../../../libs/platform/testing/query.js';
import { withApplication } from '../src/database/with-application.js';

/** Somebody who may import, for whom, and how she signs in. */
export type InventedMember = Readonly<{ orgRef: string; userRef: string; role: Role; token: () => Promise<string> }>;

/** An event of a case, as it lies in the store. */
export type RecordedInCase = Readonly<{
  stream: string;
  type: string;
  recordedAt: string;
  occurredAt: Readonly<{ at: string; precision: string; source: string }>;
  lateReason?: string;
  deviations?: readonly string[];
  actor: Actor;
  data: Readonly<Record<string, unknown>>;
}>;

const ADMINISTRATOR = 'administrator-1';

/** A Setu of a test's own, on embedded PostgreSQL, with invented organisations and people, none of which begins with a case. */
export class InventedSetu {
  #made = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly provider: InventedProvider,
    readonly folder: string,
    readonly environment: Environment,
    /** The same as a process is given it. */
    readonly variables: Readonly<Record<string, string>>,
  ) {}

  static async start(): Promise<InventedSetu> {
    const [database, provider, folder] = await Promise.all([
      testDatabase(),
      InventedProvider.start(),
      mkdtemp(join(tmpdir(), 'setu-import-')),
    ]);
    const variables = {
      DATABASE_URL: database.urls.app,
      DATABASE_OWNER_URL: database.urls.owner,
      VAULT_DATABASE_URL: database.urls.vault,
      KEY_FILE: join(folder, 'keys', 'vault.key'),
      DATA_DIR: folder,
      OIDC_ISSUER: provider.issuer,
      OIDC_AUDIENCE: provider.audience,
    };
    const setu = new InventedSetu(database, provider, folder, readEnvironment(variables), variables);
    await setu.#directory((bus, context, refOf) =>
      bus.execute(
        new BootstrapAdministrator(
          {
            administration: { name: 'Administration (invented)', area: 'IN-DL' },
            administrator: { issuer: provider.issuer, subject: ADMINISTRATOR, name: new Sensitive('Invented Administrator') },
          },
          { ...context(refOf), actor: { kind: 'process', process: 'bootstrap' } },
        ),
      ),
    );
    return setu;
  }

  /** Registers an organisation with one member. A shelter is licensed for girls and women from 2015 on. */
  async member(kind: OrganisationKind, role: Role): Promise<InventedMember> {
    const number = ++this.#made;
    const subject = `person-${number}`;
    const ids = await this.#directory(async (bus, context, refOf) => {
      const registering = context(refOf);
      const orgRef = createdIdOf(registering.commandId, 'organisation');
      await bus.execute(
        new RegisterOrganisation({ name: `Organisation ${number} (invented)`, kind, area: 'DL-CENTRAL' }, registering),
      );
      if (kind === 'shelter')
        await bus.execute(
          new LicenseFacility(
            orgRef,
            {
              licence: `DL/${number}`,
              kind: 'child-care-institution',
              genders: ['female'],
              ageBands: ['child', 'doubtful', 'adult'],
              capacity: 40,
              validFrom: '2015-01-01T00:00:00.000Z',
              validTo: '2045-01-01T00:00:00.000Z',
            },
            context(refOf),
          ),
        );
      const enrolled = { issuer: this.provider.issuer, subject, name: new Sensitive(`Invented Person ${number}`) };
      await bus.execute(new EnrolMember(enrolled, context(refOf)));
      await bus.execute(new JoinOrganisation(refOf(subject), { org: orgRef, role }, context(refOf)));
      return { orgRef, userRef: refOf(subject) };
    });
    const claims = { sub: subject, setu_org: ids.orgRef, setu_role: role };
    return { ...ids, role, token: () => this.provider.token({ claims }) };
  }

  async suspend({ orgRef }: InventedMember): Promise<void> {
    await this.#directory((bus, context, refOf) =>
      bus.execute(
        new SuspendOrganisation(orgRef, { reasonCode: 'investigation-pending', from: new Date().toISOString() }, context(refOf)),
      ),
    );
  }

  /** Writes a file into the folder; answers its path. */
  async file(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, content);
    return path;
  }

  /** Every event of every case, in the order in which they were recorded. */
  async cases(): Promise<readonly RecordedInCase[]> {
    const rows = await query<{ stream: string; type: string; leaf: string; who: string; what: string }>(
      this.database.urls.owner,
      `select stream_id as stream, type, convert_from(leaf, 'UTF8') as leaf, convert_from(who, 'UTF8') as who, convert_from(what, 'UTF8') as what
       from events.event where stream_category = 'case' order by position`,
    );
    return rows.map(({ stream, type, leaf, who, what }) => ({
      ...(JSON.parse(what) as Omit<RecordedInCase, 'stream' | 'type' | 'recordedAt' | 'actor'>),
      ...(JSON.parse(who) as Pick<RecordedInCase, 'actor'>),
      ...(JSON.parse(leaf) as Pick<RecordedInCase, 'recordedAt'>),
      stream,
      type,
    }));
  }

  /** Everything that was ever written to the store and the vault, in numbers. */
  async written(): Promise<Readonly<Record<string, string>>> {
    const [counts] = await query<Record<string, string>>(
      this.database.urls.owner,
      `select (select count(*) from events.event) as events, (select count(*) from vault.sealed_value) as seals, (select count(*) from vault.key) as keys`,
    );
    return counts!;
  }

  async stop(): Promise<void> {
    await this.provider.stop();
    await this.database.drop();
    await rm(this.folder, { recursive: true });
  }

  #directory<T>(
    work: (
      bus: CommandBus,
      context: (refOf: (subject: string) => string) => CommandContext,
      refOf: (subject: string) => string,
    ) => Promise<T>,
  ): Promise<T> {
    return withApplication(this.environment, async (application) => {
      const digest = application.get<KeyedDigest>(KEYED_DIGEST);
      const refOf = (subject: string): string => memberRefOf(identityDigestOf(digest, { issuer: this.provider.issuer, subject }));
      return work(application.get(CommandBus), byAdministrator, refOf);
    });
  }
}

const byAdministrator = (refOf: (subject: string) => string): CommandContext => {
  const commandId = randomUUID();
  const actor = { kind: 'person', userRef: refOf(ADMINISTRATOR), orgRef: ADMINISTRATION_ID, role: 'administrator' } as const;
  return { commandId, correlationId: commandId, causationId: commandId, actor };
};
