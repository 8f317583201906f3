import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandBus } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { INestApplicationContext } from '@nestjs/common';
import { createApi } from '@setu/api';
import { ADMINISTRATION_ID, BootstrapAdministrator } from '@setu/directory';
import { Sensitive, type OrganisationKind, type Role } from '@setu/kernel';
import { createLogger, readEnvironment } from '@setu/platform';
import { createWorker } from '@setu/worker';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '../../../infra/testing/test-database.js';
import { InventedProvider } from '../../../libs/access/testing/invented-provider.js';
import { HttpPerson } from './http-person.js';
import { LinesInMemory } from './lines-in-memory.js';

type Parts = Readonly<{
  database: TestDatabase;
  provider: InventedProvider;
  api: NestFastifyApplication;
  startWorker: () => Promise<INestApplicationContext>;
  folder: string;
  log: LinesInMemory;
  clock: { ahead: number };
}>;

type Started = Readonly<{ requestsAMinute?: number; environment?: Readonly<Record<string, string>> }>;

const ADMINISTRATOR = 'administrator-1';
let nextPerson = 0;

/** API and worker on a real PostgreSQL, with a provider of tokens; organisations and people are made over HTTP as tests need them. */
export class RunningNetwork {
  /** The first administrator. */
  readonly administrator: HttpPerson;

  #worker: INestApplicationContext | undefined;

  private constructor(
    private readonly parts: Parts,
    worker: INestApplicationContext,
    token: string,
  ) {
    this.#worker = worker;
    const card = { subject: ADMINISTRATOR, organisation: ADMINISTRATION_ID, role: 'administrator', userRef: '' };
    this.administrator = new HttpPerson(parts.api.getHttpServer(), token, card);
  }

  /** `requestsAMinute` and `environment` as the API takes them. */
  static async start(more: Started = {}): Promise<RunningNetwork> {
    const [database, provider, folder] = await Promise.all([
      testDatabase(),
      InventedProvider.start(),
      mkdtemp(join(tmpdir(), 'setu-e2e-')),
    ]);
    const log = new LinesInMemory();
    const environment = readEnvironment({
      NODE_ENV: 'test',
      HTTP_PORT: '0',
      DATABASE_URL: database.urls.app,
      VAULT_DATABASE_URL: database.urls.vault,
      KEY_FILE: join(folder, 'keys', 'vault.key'),
      OIDC_ISSUER: provider.issuer,
      OIDC_AUDIENCE: provider.audience,
      DATA_DIR: folder,
      ...more.environment,
    });
    const clock = { ahead: 0 };
    const options = {
      clock: () => new Date(Date.now() + clock.ahead),
      environment,
      log: createLogger('info', log),
      urls: { app: database.urls.app, vault: database.urls.vault },
    };
    const { requestsAMinute } = more;
    const api = await createApi({ ...options, ...(requestsAMinute !== undefined && { requestsAMinute }) });
    const startWorker = () => createWorker(options);
    const worker = await startWorker();
    await api.listen(0, '127.0.0.1');
    const token = await provider.token({
      claims: { sub: ADMINISTRATOR, setu_org: ADMINISTRATION_ID, setu_role: 'administrator' },
    });
    const network = new RunningNetwork({ database, provider, api, startWorker, folder, log, clock }, worker, token);
    await network.#bootstrap();
    return network;
  }

  get provider(): InventedProvider {
    return this.parts.provider;
  }

  get database(): TestDatabase {
    return this.parts.database;
  }

  get api(): NestFastifyApplication {
    return this.parts.api;
  }

  /** Lets time pass for API and worker. */
  advance(minutes: number): void {
    this.parts.clock.ahead += minutes * 60_000;
  }

  /** The instant that API and worker believe it is, or some minutes from it. */
  now(minutes = 0): string {
    return new Date(Date.now() + this.parts.clock.ahead + minutes * 60_000).toISOString();
  }

  /** Where sealed documents lie. */
  get documentFolder(): string {
    return join(this.parts.folder, 'documents');
  }

  get worker(): INestApplicationContext {
    if (!this.#worker) throw new Error('the worker is stopped');
    return this.#worker;
  }

  /** Ends the worker as an operator would: what it has begun it finishes, everything else waits. */
  async stopWorker(): Promise<void> {
    await this.#worker?.close();
    this.#worker = undefined;
  }

  /** Another worker takes over where the one before stopped. */
  async startWorker(): Promise<void> {
    this.#worker ??= await this.parts.startWorker();
  }

  /** Everything that API and worker have logged. */
  get logged(): string {
    return this.parts.log.text;
  }

  /** Registers an organisation; answers its id. */
  async organisation(kind: OrganisationKind, name: string, superior?: string): Promise<string> {
    const body = { name, kind, area: 'DL-CENTRAL', ...(superior !== undefined && { superior }) };
    const { body: written } = await this.administrator.post('/organisations', body).expect(201);
    return (written as { id: string }).id;
  }

  /** A shelter licensed for these ages, female, with places declared. */
  async shelter(name: string, ageBands: readonly string[] = ['child', 'doubtful', 'adult']): Promise<string> {
    const id = await this.organisation('shelter', name);
    const licence = {
      licence: `DL/${id.slice(0, 8).toUpperCase()}`,
      kind: 'child-care-institution',
      genders: ['female'],
      ageBands,
      capacity: 20,
      validFrom: '2020-01-01T00:00:00.000Z',
      validTo: '2040-01-01T00:00:00.000Z',
    };
    await this.administrator.post(`/organisations/${id}/licences`, licence).expect(201);
    const inCharge = await this.member(id, 'shelter-in-charge');
    await inCharge.post(`/organisations/${id}/capacity`, { free: 10 }).expect(201);
    return id;
  }

  /** Enrols a new person, makes her a member, and signs her in. */
  async member(organisation: string, role: Role): Promise<HttpPerson> {
    const subject = `person-${++nextPerson}`;
    const enrolled = await this.administrator
      .post('/members', { issuer: this.provider.issuer, subject, name: `Invented Person ${nextPerson}` })
      .expect(201);
    const { id } = enrolled.body as { id: string };
    await this.administrator.post(`/members/${id}/memberships`, { organisation, role }).expect(201);
    return this.signIn(subject, organisation, role, id);
  }

  /** How many events there are; to show that nothing was written. */
  async events(): Promise<number> {
    return this.#count('select count(*) as n from events.event', this.database.urls.app);
  }

  /** How many sealed values there are. */
  async sealedValues(): Promise<number> {
    return this.#count('select count(*) as n from vault.sealed_value', this.database.urls.vault);
  }

  async stop(): Promise<void> {
    const { api, provider, database, folder } = this.parts;
    await this.stopWorker();
    await api.close();
    await provider.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }

  async #count(sql: string, url: string): Promise<number> {
    const client = new Client(url);
    await client.connect();
    try {
      const { rows } = await client.query<{ n: string }>(sql);
      return Number(rows[0]?.n);
    } finally {
      await client.end();
    }
  }

  /** Signs in somebody who may be nobody here. */
  async signIn(subject: string, organisation: string, role: Role, userRef = ''): Promise<HttpPerson> {
    const token = await this.provider.token({ claims: { sub: subject, setu_org: organisation, setu_role: role } });
    return new HttpPerson(this.api.getHttpServer(), token, { subject, organisation, role, userRef });
  }

  async #bootstrap(): Promise<void> {
    const commandId = '11111111-1111-4111-8111-111111111111';
    await this.api.get(CommandBus).execute(
      new BootstrapAdministrator(
        {
          administration: { name: 'Administration (invented)', area: 'DL-CENTRAL' },
          administrator: { issuer: this.provider.issuer, subject: ADMINISTRATOR, name: new Sensitive('Invented Administrator') },
        },
        { commandId, correlationId: commandId, causationId: commandId, actor: { kind: 'process', process: 'bootstrap' } },
      ),
    );
  }
}
