import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventCodec, EventRegistry, DecidedStreams, PostgresEventStore } from '@setu/event-store';
import { caseStreamType } from '@setu/cases';
import { categoryOfEvent, EVENT_DEFINITIONS } from '@setu/composition';
import { Sensitive } from '@setu/kernel';
import { tipStreamType } from '@setu/rescue';
import { VaultModule, Vault, SealCheck, SealedDocuments, sealsIn } from '@setu/vault';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { Client } from 'pg';
import { testDatabase, type TestDatabase } from '../../../../infra/testing/test-database.js';
import { checkLog, type Checked } from './check-log.js';
import type { Finding } from './finding.js';

const POLICE = '10000000-0000-4000-8000-000000000001';

describe('fsck', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let vault: INestApplicationContext;
  let folder: string;
  let owner: Client;
  const registry = new EventRegistry(EVENT_DEFINITIONS);
  const codec = new EventCodec(registry);

  beforeEach(async () => {
    [database, folder] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'setu-fsck-'))]);
    store = await PostgresEventStore.open({ connectionString: database.urls.app });
    const module = VaultModule.forRoot({
      databaseUrl: database.urls.vault,
      keyFile: join(folder, 'keys', 'vault.key'),
      documentFolder: join(folder, 'documents'),
    });
    vault = await NestFactory.createApplicationContext(module, { logger: false });
    owner = new Client(database.urls.owner);
    await owner.connect();
    await aHealthyLog();
  });
  afterEach(async () => {
    await owner.end();
    await Promise.all([store.close(), vault.close()]);
    await database.drop();
    await rm(folder, { recursive: true });
  });

  /** Three tips with what was said sealed; the first is acknowledged: seven events. */
  const aHealthyLog = async (): Promise<void> => {
    const streams = new DecidedStreams({ store, codec, registry, sealer: vault.get(Vault), clock: () => new Date() });
    const actor = { userRef: randomUUID(), orgRef: POLICE, role: 'duty-officer' } as const;
    const context = () => {
      const commandId = randomUUID();
      return { commandId, correlationId: commandId, causationId: commandId, actor: { kind: 'person', ...actor } as const };
    };
    const receiver = { orgId: POLICE, registered: true, kind: 'police-unit', suspended: false } as const;
    for (let tip = 0; tip < 3; tip++) {
      const id = randomUUID();
      const source = { sourceRef: randomUUID(), source: new Sensitive('a neighbour') };
      const narrative = new Sensitive('a locked door');
      await streams.execute(tipStreamType, id, context(), (_, now) => ({
        command: { type: 'ReceiveTip' as const, data: { now, actor, receiver, narrative, source } },
      }));
      if (tip === 0)
        await streams.execute(tipStreamType, id, context(), (_, now) => ({
          command: { type: 'AcknowledgeTip' as const, data: { now, actor, ackNumber: 'T-0000-0000' } },
        }));
    }
  };

  /** Changes what nobody may change: as somebody who owns the database and switches its guard off. */
  const tampered = async (sql: string, values: unknown[] = []): Promise<void> => {
    await owner.query('begin');
    await owner.query('alter table events.event disable trigger refuse_change');
    await owner.query(sql, values);
    await owner.query('alter table events.event enable always trigger refuse_change');
    await owner.query('commit');
  };
  const checked = async (
    readers: Parameters<typeof checkLog>[0]['readers'] = [],
    reading: EventCodec = codec,
  ): Promise<Checked & { found: readonly string[]; details: readonly (string | undefined)[] }> => {
    const found: Finding[] = [];
    const outcome = await checkLog({
      store,
      documents: vault.get(SealedDocuments),
      codec: reading,
      categoryOf: categoryOfEvent,
      seals: vault.get(SealCheck),
      readers,
      now: new Date(),
      onProgress: () => undefined,
      onFinding: (finding) => found.push(finding),
    });
    expect(JSON.stringify(found)).not.toMatch(/neighbour|locked/);
    return { ...outcome, found: found.map(({ fault }) => fault), details: found.map(({ detail }) => detail) };
  };

  it('finds nothing in a healthy log, and says how much it has looked at', async () => {
    expect(await checked()).toEqual({ events: 7, streams: 3, seals: 6, documents: 0, findings: 0, found: [], details: [] });
  });

  it.each([
    [
      'what was recorded is changed',
      "update events.event set what = convert_to(replace(convert_from(what, 'UTF8'), 'unknown', 'routine'), 'UTF8') where position = 0",
      ['unreadable-event'],
    ],
    [
      'who acted is changed',
      "update events.event set who = convert_to(replace(convert_from(who, 'UTF8'), 'duty-officer', 'administrator'), 'UTF8') where position = 1",
      ['unreadable-event'],
    ],
    [
      'the leaf is changed',
      `update events.event set leaf = altered, leaf_hash = sha256('\\x00'::bytea || altered)
         from (select position as at, convert_to(replace(convert_from(leaf, 'UTF8'), '"revision":1', '"revision":9'), 'UTF8') as altered from events.event) as forged
        where at = position and position = 1`,
      ['unreadable-event', 'broken-chain'],
    ],
    [
      'an event is cut out of the middle',
      'delete from events.event where position = 1',
      ['position-gap', 'revision-gap', 'broken-chain'],
    ],
    [
      'the first event of a history is gone',
      'delete from events.event where position = 3',
      ['position-gap', 'revision-gap', 'broken-chain'],
    ],
    [
      'an event is filed under another type',
      "update events.event set type = 'TipAcknowledged' where position = 0",
      ['unreadable-event'],
    ],
  ])('finds when %s', async (_, sql, faults) => {
    await tampered(sql);
    const { found, findings } = await checked();
    expect(findings).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(faults));
  });

  it('finds an event that was made anew with everything that fits it, by the chain alone', async () => {
    const [first] = await store.readAll(undefined, 1);
    const event = codec.decode(first!);
    const { actor, links, occurredAt, recordedAt, eventId, stream } = event;
    const what = { type: event.type, occurredAt, data: { ...(event as unknown as { data: object }).data, urgency: 'routine' } };
    const forged = codec.encode({ eventId, stream, revision: 0, prev: null, recordedAt, who: { actor }, what, links });
    await tampered(
      'update events.event set leaf = $1, leaf_hash = $2, what = $3, who = $4, links = $5, r_who = $6, r_what = $7, r_links = $8 where position = 0',
      [
        forged.leaf,
        forged.leafHash,
        forged.what,
        forged.who,
        forged.links,
        forged.openings.who,
        forged.openings.what,
        forged.openings.links,
      ].map((bytes) => Buffer.from(bytes)),
    );
    expect((await checked()).found).toEqual(['broken-chain']);
  });

  it('finds a sealed value that is gone, and names the event and the place', async () => {
    const vaultOwner = new Client(database.urls.vault);
    await vaultOwner.connect();
    await vaultOwner.query(
      'delete from vault.sealed_value where path = $1 and seal_id = (select min(seal_id::text)::uuid from vault.sealed_value where path = $1)',
      ['/source'],
    );
    await vaultOwner.end();
    expect(await checked()).toMatchObject({ findings: 1, found: ['sealed-value-missing'] });
  });

  it('finds that the end was cut off, by what a reader has seen', async () => {
    const position = (await store.head())!;
    await tampered('delete from events.event where position >= 5');
    expect((await checked([{ name: 'tips', position }])).found).toEqual(['log-cut-off']);
    expect((await checked([{ name: 'tips' }])).found).toEqual([]);
  });

  it('finds a reader that stands in another store', async () => {
    const position = { storeId: randomUUID(), value: '2' };
    expect((await checked([{ name: 'tips', position }])).found).toEqual(['foreign-reader']);
  });

  it('finds what this build cannot know', async () => {
    const older = new EventCodec(new EventRegistry(EVENT_DEFINITIONS.filter(({ type }) => type !== 'TipAcknowledged')));
    expect((await checked([], older)).found).toEqual(['unknown-type']);
  });

  it('finds a whole history that was filed under another category', async () => {
    await tampered(
      "update events.event set stream_category = 'case' where stream_id = (select stream_id from events.event where position = 0)",
    );
    const { found } = await checked();
    expect(new Set(found)).toEqual(new Set(['wrong-category']));
    expect(found.length).toBeGreaterThan(1);
  });

  it('finds a history of which a part was filed under another category', async () => {
    await tampered("update events.event set stream_category = 'case' where position = 1");
    expect((await checked()).found).toEqual(expect.arrayContaining(['stream-in-two-categories', 'wrong-category']));
  });

  it('finds an event that was recorded before the one before it', async () => {
    const last = (await store.readAll(undefined, 10)).at(-1)!;
    const { actor, links, stream, revision, ...event } = codec.decode(last);
    const encoded = codec.encode({
      eventId: randomUUID(),
      stream,
      revision: revision + 1,
      prev: last.leafHash,
      recordedAt: '2020-01-01T00:00:00.000Z',
      who: { actor },
      what: { type: event.type, occurredAt: event.occurredAt, data: (event as unknown as { data: object }).data as never },
      links,
    });
    await store.append(stream, revision, [encoded]);
    expect((await checked()).found).toEqual(['time-backwards']);
  });

  describe('in the vault', () => {
    const ONE = '(select min(seal_id::text)::uuid from vault.sealed_value)';
    it.each([
      [
        'the event that it belongs to',
        `update vault.sealed_value set event_id = gen_random_uuid() where seal_id = ${ONE}`,
        'ciphertext',
      ],
      ['the field that it belongs to', `update vault.sealed_value set path = '/other' where seal_id = ${ONE}`, 'ciphertext'],
      [
        'whose it is',
        `update vault.key set subject_ref = gen_random_uuid() where key_id = (select key_id from vault.sealed_value where seal_id = ${ONE})`,
        'another-key',
      ],
      [
        'what it is for',
        `update vault.key set purpose = 'other' where key_id = (select key_id from vault.sealed_value where seal_id = ${ONE})`,
        'another-key',
      ],
      [
        'a bit of it',
        `update vault.sealed_value set ciphertext = set_bit(ciphertext, 3, 1 - get_bit(ciphertext, 3)) where seal_id = ${ONE}`,
        'ciphertext',
      ],
      [
        'a bit of its tag',
        `update vault.sealed_value set ciphertext = set_bit(ciphertext, octet_length(ciphertext) * 8 - 1, 1 - get_bit(ciphertext, octet_length(ciphertext) * 8 - 1)) where seal_id = ${ONE}`,
        'ciphertext',
      ],
      [
        'a bit of its wrapped key',
        `update vault.key set wrapped = set_bit(wrapped, 100, 1 - get_bit(wrapped, 100)) where key_id = (select key_id from vault.sealed_value where seal_id = ${ONE})`,
        'key',
      ],
    ])('finds when somebody changed %s', async (_, sql, reason) => {
      expect((await owner.query(sql)).rowCount).toBe(1);
      const { found, details } = await checked();
      expect(new Set(found)).toEqual(new Set(['sealed-value-broken']));
      for (const detail of details) expect(detail).toMatch(new RegExp(`^/[a-z]+: ${reason}$`));
    });

    it('finds a value that was put in the place of another, with everything that makes it whole in itself', async () => {
      const [first] = await store.readAll(undefined, 1);
      const event = codec.decode(first!);
      const [{ path, sealed }] = sealsIn((event as unknown as { data: object }).data) as [ReturnType<typeof sealsIn>[number]];
      const [other] = await vault.get(Vault).seal([
        {
          eventId: event.eventId,
          path,
          subjectRef: sealed.subjectRef,
          purpose: sealed.purpose,
          value: new Sensitive('a locked door that was open'),
        },
      ]);
      await owner.query('delete from vault.sealed_value where seal_id = $1', [sealed.sealId]);
      await owner.query('update vault.sealed_value set seal_id = $1 where seal_id = $2', [sealed.sealId, other!.sealId]);
      expect(await checked()).toMatchObject({ found: ['sealed-value-broken'], details: [`${path}: commitment`] });
    });

    it('finds a value that no event names when it is older than a day, also one that was sealed for an event that there is', async () => {
      const { eventId } = (await store.readAll(undefined, 1))[0]!;
      const seal = {
        path: '/narrative',
        subjectRef: randomUUID(),
        purpose: 'source' as const,
        value: new Sensitive('a locked door'),
      };
      const [orphan, twin] = await vault.get(Vault).seal([
        { ...seal, eventId: randomUUID() },
        { ...seal, eventId },
      ]);
      expect((await checked()).found).toEqual([]);
      await owner.query("update vault.sealed_value set sealed_at = now() - interval '24 hours 1 minute'");
      const { found, details } = await checked();
      expect(found).toEqual(['sealed-value-unnamed', 'sealed-value-unnamed']);
      expect(new Set(details)).toEqual(new Set([orphan, twin].map((each) => `seal ${each!.sealId}`)));
    });
  });

  it('finds a document that is gone, cut off or exchanged', async () => {
    const documents = vault.get(SealedDocuments);
    const streams = new DecidedStreams({ store, codec, registry, sealer: vault.get(Vault), clock: () => new Date() });
    const actor = { userRef: randomUUID(), orgRef: POLICE, role: 'duty-officer' } as const;
    const caseId = randomUUID();
    const subjectRef = randomUUID();
    const execute = async (command: (now: string) => Parameters<typeof caseStreamType.decider.decide>[0]) => {
      const commandId = randomUUID();
      const context = {
        commandId,
        correlationId: commandId,
        causationId: commandId,
        actor: { kind: 'person', ...actor } as const,
      };
      await streams.execute(caseStreamType, caseId, context, (_, now) => ({ command: command(now) }));
    };
    const opening = { origin: 'walk-in', gender: 'female', apparentAgeBand: 'adult' } as const;
    const informed = { sexualOffenceInformed: false, pocsoInformed: false };
    await execute((now) => ({
      type: 'OpenCase',
      data: { now, actor, subjectRef, caseCode: 'C-0000-0000', ...opening, ...informed },
    }));
    const attach = async (): Promise<string> => {
      const content = (async function* () {
        yield Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(100_000)]);
      })();
      const sealed = await documents.seal({ documentRef: randomUUID(), subjectRef, mediaType: 'application/pdf', content });
      await documents.keep(sealed);
      const { documentRef, size, fileId } = sealed;
      const sha256 = new Sensitive(sealed.sha256);
      const data = { kind: 'receipt', documentRef, size, sha256, mediaType: 'pdf' } as const;
      await execute((now) => ({ type: 'AttachDocument', data: { now, actor, ...data } }));
      return join(folder, 'documents', fileId.slice(0, 2), fileId);
    };
    const [lost, cut, mixed, whole] = [await attach(), await attach(), await attach(), await attach()];
    expect(await checked()).toMatchObject({ documents: 4, findings: 0 });
    await rm(lost);
    await truncate(cut, 40 + 65_552);
    await copyFile(whole, mixed);
    expect(await checked()).toMatchObject({
      documents: 4,
      found: ['document-missing', 'document-broken', 'document-broken'],
    });
  });
});
