import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { OpenCase, OpenCustody, RecordIdentity } from '@setu/cases';
import { ADMINISTRATION_ID, RegisterOrganisation } from '@setu/directory';
import type { CommandContext, Executed } from '@setu/event-store';
import { Sensitive, type Role } from '@setu/kernel';
import { OperatorError, readEnvironment, type Environment } from '@setu/platform';
import { CommanderError } from 'commander';
import { query } from '../../../libs/platform/testing/query.js';
import { testDatabase, type TestDatabase } from '../../../infra/testing/test-database.js';
import { withApplication } from '../src/database/with-application.js';
import { program } from '../src/program.js';

const NO_CASE = '11111111-1111-4111-8111-111111111111';
const by = (role: Role, orgRef: string): CommandContext => {
  const commandId = randomUUID();
  const actor = { kind: 'person', userRef: randomUUID(), orgRef, role } as const;
  return { commandId, correlationId: commandId, causationId: commandId, actor };
};

describe('The command line', () => {
  let database: TestDatabase;
  let folder: string;
  let environment: Environment;
  beforeAll(async () => {
    [database, folder] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'setu-ops-'))]);
    environment = readEnvironment({
      DATABASE_URL: database.urls.app,
      DATABASE_OWNER_URL: database.urls.owner,
      VAULT_DATABASE_URL: database.urls.vault,
      KEY_FILE: join(folder, 'keys', 'vault.key'),
      DATA_DIR: folder,
    });
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  const runIn = async (environment: Environment, ...words: string[]): Promise<Readonly<{ code: number; said: string }>> => {
    const lines: string[] = [];
    let code = 0;
    const terminal = { say: (line: string) => void lines.push(line), tell: (line: string) => void lines.push(line) };
    const finish = async (work: Promise<number | void>): Promise<void> => {
      code = (await work) ?? 0;
    };
    const ops = program(environment, terminal, finish);
    for (const command of [ops, ...ops.commands]) command.configureOutput({ writeOut: terminal.say, writeErr: terminal.say });
    await ops.parseAsync(words, { from: 'user' });
    return { code, said: lines.join('\n') };
  };
  const run = (...words: string[]) => runIn(environment, ...words);
  const bootstrap = (subject: string) =>
    run(
      'bootstrap',
      '--issuer',
      'https://sign-in.example',
      '--subject',
      subject,
      '--name',
      'Nisha Invented',
      '--organisation',
      'Administration (invented)',
      '--area',
      'IN-DL',
    );

  it('says that the schema is up to date', async () => {
    expect(await run('migrate')).toEqual({ code: 0, said: expect.stringMatching(/^Up to date: \d+ steps\.$/) });
  });

  it('makes the first administrator once; again for her changes nothing, for somebody else it is refused', async () => {
    const { said } = await bootstrap('nisha');
    expect(said).toMatch(/^The first administrator is member [0-9a-f-]{36}\.$/);
    expect((await bootstrap('nisha')).said).toMatch(/^She is the administrator already/);
    await expect(bootstrap('somebody-else')).rejects.toBeInstanceOf(OperatorError);
    await expect(bootstrap('somebody-else')).rejects.toThrow(/[Aa]dministrator/);
  });

  it('looks at the whole log', async () => {
    expect(await run('fsck')).toEqual({ code: 0, said: '4 events in 2 histories, 1 sealed values, 0 documents: whole.' });
    expect(await run('fsck', '--json')).toEqual({
      code: 0,
      said: '{"events":4,"streams":2,"seals":1,"documents":0,"findings":0}',
    });
  });

  it('tells how subscriptions fare, and what is parked', async () => {
    const { code, said } = await run('status');
    expect(code).toBe(0);
    expect(said).toMatch(/^organisations +idle +4 to come +nothing parked/m);
    expect(await run('parked', 'list')).toEqual({ code: 0, said: 'Nothing is parked.' });
  });

  it('compares a view with what the events give, and puts the rebuilt one in its place', async () => {
    const compared = await run('rebuild', 'organisations', '--compare-only');
    expect(compared).toMatchObject({ code: 0, said: expect.stringContaining('The live view was left as it is.') });
    expect((await run('rebuild', 'organisations')).said).toContain('The rebuilt view is live now.');
    expect(await run('rebuild', 'organisations')).toMatchObject({
      code: 0,
      said: expect.stringContaining('row for row what the live view holds'),
    });
  });

  it('sweeps nothing that an event may yet come to name, and asks first when there is suspiciously much', async () => {
    expect(await run('sweep')).toEqual({ code: 0, said: '0 sealed values, 0 documents and 0 request digests were deleted.' });
    await query(
      database.urls.owner,
      `insert into vault.sealed_value (seal_id, event_id, path, key_id, nonce, ciphertext, sealed_at)
       select gen_random_uuid(), gen_random_uuid(), path, key_id, nonce, ciphertext, now() - interval '2 days'
       from vault.sealed_value, generate_series(1, 2)`,
    );
    await expect(run('sweep')).rejects.toThrow('No event names 2 of 2 sealed values');
    expect(await run('sweep', '--even-if-many')).toEqual({
      code: 0,
      said: '2 sealed values, 0 documents and 0 request digests were deleted.',
    });
    expect(await run('fsck')).toMatchObject({ code: 0 });
  });

  it.each([['status'], ['fsck'], ['migrate'], ['parked list'], ['sweep']])(
    '%s on a folder where no Setu ever was is refused with a sentence, and makes nothing there',
    async (words) => {
      const mistyped = join(folder, 'mistyped');
      const without = readEnvironment({ DATA_DIR: mistyped });
      await expect(runIn(without, ...words.split(' '))).rejects.toThrow(
        `There is no database of Setu in ${mistyped}, and none was made.`,
      );
      expect(existsSync(mistyped)).toBe(false);
    },
  );

  it('says of a sign-in whether Setu is not there, is another one, or has trouble', async () => {
    const provider = createServer((_, response) => response.writeHead(status, { 'content-type': 'text/html' }).end('x'));
    let status = 500;
    await once(provider.listen(0, '127.0.0.1'), 'listening');
    const url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
    const there = readEnvironment({ DATA_DIR: folder, PUBLIC_URL: url });
    await writeFile(join(folder, 'sign-in.json'), '{"passphrases":{"sunita":"x"}}');
    await expect(runIn(there, 'token', 'sunita')).rejects.toThrow(`Setu runs at ${url}, but could not sign her in.`);
    status = 403;
    await expect(runIn(there, 'token', 'sunita')).rejects.toThrow('Set DATA_DIR to the folder that it runs on.');
    provider.close();
    await once(provider, 'close');
    await expect(runIn(there, 'token', 'sunita')).rejects.toThrow(`Nobody answers at ${url}. Is Setu running there`);
    await writeFile(join(folder, 'sign-in.json'), '{"passphrases":{"sunita":"secret-');
    await expect(runIn(there, 'token', 'sunita')).rejects.toThrow(
      /^The file .*sign-in\.json is damaged: put it back from a backup\.$/,
    );
    await rm(join(folder, 'sign-in.json'));
  });

  it('replays a case: what was known at an instant, and what had happened by then', async () => {
    const told = await withApplication(environment, async (application) => {
      const bus = application.get(CommandBus);
      const tell = (command: Command<Executed>): Promise<Executed> => bus.execute(command);
      const administrator = by('administrator', ADMINISTRATION_ID);
      const unit = { name: 'Unit of the replay (invented)', kind: 'police-unit', area: 'DL-CENTRAL' } as const;
      const { stream: police } = await tell(new RegisterOrganisation(unit, administrator));
      const opening = { origin: 'walk-in', gender: 'female', apparentAgeBand: 'adult' } as const;
      const informed = { sexualOffenceInformed: true, pocsoInformed: false };
      const { stream } = await tell(new OpenCase({ ...opening, ...informed }, by('duty-officer', police.id)));
      const before = new Date().toISOString();
      const since = {
        occurredAt: { at: new Date(Date.now() - 60_000).toISOString(), precision: 'exact', source: 'witnessed' },
      } as const;
      const basis = { kind: 'statute', power: 'ITPA-15' } as const;
      await tell(new OpenCustody(stream.id, { custodian: police.id, basis, since }, by('duty-officer', police.id)));
      const identity = { name: new Sensitive('Zubaida Invented') };
      await tell(new RecordIdentity(stream.id, identity, by('duty-officer', police.id)));
      return { caseId: stream.id, police: police.id, before };
    });
    const replay = (...words: string[]) => run('replay', told.caseId, ...words);
    const known = await replay('--as-of', told.before, '--clock', 'recorded');
    expect(known.said).toMatch(/responsible +nobody/);
    expect(known.said).not.toContain('CustodyOpened');
    const happened = await replay('--as-of', told.before, '--clock', 'occurred');
    expect(happened).toMatchObject({ code: 0 });
    expect(happened.said).toMatch(new RegExp(`responsible +${told.police} since `));
    expect(happened.said).toMatch(/basis +statute ITPA-15/);
    expect(happened.said).toMatch(new RegExp(`1 {2}\\S+Z {2}CustodyOpened {2}by duty-officer of ${told.police}, recorded `));
    expect((await replay()).said).not.toContain('Zubaida');
    expect(JSON.parse((await replay('--json')).said)).toMatchObject({ clock: 'recorded', entries: [{}, {}, {}] });
    expect(await run('replay', NO_CASE)).toMatchObject({ code: 1, said: expect.stringContaining('There was no case yet.') });
  });

  it.each([
    [['replay', 'C-7K3Q'], 'A case is named by its id'],
    [['replay', NO_CASE, '--as-of', 'yesterday'], 'An instant is written in UTC with milliseconds'],
    [['replay', NO_CASE, '--clock', 'both'], 'There is no clock both. Choose one of: occurred, recorded.'],
    [['rebuild', 'nothing'], 'There is no view nothing. Choose one of: organisations'],
    [['parked', 'retry', 'nothing'], 'There is no subscription nothing'],
    [['parked', 'retry', 'organisations', 'palace/1'], 'A stream is named as category/id'],
    [['token', 'sunita'], 'Start Setu on this folder first'],
  ])('%j is refused with a sentence', async (words, sentence) => {
    await expect(run(...words)).rejects.toThrow(sentence);
    await expect(run(...words)).rejects.toBeInstanceOf(OperatorError);
  });

  it.each([[['nothing']], [['rebuild']], [['bootstrap', '--issuer', 'x']]])('%j is wrong usage', async (words) => {
    await expect(run(...words)).rejects.toBeInstanceOf(CommanderError);
  });
});
