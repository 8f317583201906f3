import { randomUUID } from 'node:crypto';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { CommandBus } from '@nestjs/cqrs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CaseFacts, OpenCustody } from '@setu/cases';
import { EVENT_STORE, EventCodec, type EventStore } from '@setu/event-store';
import { KeyedDigests } from '@setu/vault';
import { query } from '../../../libs/platform/testing/query.js';
import { fsckCommand } from '../src/commands/fsck.command.js';
import { importCommand, type ImportOptions } from '../src/commands/import.command.js';
import { withApplication } from '../src/database/with-application.js';
import { readRegister } from '../src/import/read-register.js';
import { RegisterImport } from '../src/import/register-import.js';
import { registerPlaces } from '../src/import/register-places.js';
import { OpsError } from '../src/ops-error.js';
import { InventedSetu, type InventedMember, type RecordedInCase } from '../testing/invented-setu.js';
import { GIRL, registerCsv, WOMAN, type Cells } from '../testing/register-csv.js';

const numbered = (cells: Cells, number: number): Cells => ({ ...cells, 'register-number': String(number) });
const PLACED: Cells = {
  ...GIRL,
  'age-band': 'adult',
  'order-authority': 'magistrate',
  'order-statute': 'ITPA-17-4',
  pocso: 'no',
};

/** One of every kind of entry that a shelter's register has. */
const REGISTER: readonly Cells[] = [
  { ...GIRL, alias: 'कमला (invented)', phone: '+91 00000 00001', 'age-basis': 'school-certificate' },
  WOMAN,
  {
    ...numbered(PLACED, 3),
    now: 'released',
    'left-at': '2025-06-30 11:00',
    'release-authority': 'magistrate',
    'release-statute': 'ITPA-17-4',
    'leaving-note': 'Went to her sister (invented)',
  },
  { ...numbered(GIRL, 4), now: 'missing', 'left-at': '2025-05-01 20:15' },
  {
    ...numbered(GIRL, 5),
    now: 'elsewhere',
    'left-at': '2025-05-02',
    'produced-before': 'cwc',
    'produced-at': '2025-03-14',
    'production-mode': 'video',
  },
  { ...numbered(PLACED, 6), now: 'deceased', 'left-at': '2025-04-01' },
  {
    'register-number': '7',
    gender: 'female',
    'age-band': 'doubtful',
    origin: 'referral',
    'sexual-offence': 'no',
    pocso: 'no',
    basis: 'none',
  },
];
const TYPES = [
  ['CaseOpened', 'IdentityRecorded', 'AgeBandRecorded', 'OrderMade', 'CustodyOpened'],
  ['CaseOpened', 'IdentityRecorded', 'ConsentGiven', 'CustodyOpened', 'CustodyEnded'],
  ['CaseOpened', 'IdentityRecorded', 'OrderMade', 'CustodyOpened', 'OrderMade', 'CustodyEnded'],
  ['CaseOpened', 'IdentityRecorded', 'OrderMade', 'CustodyOpened', 'PersonReportedMissing'],
  ['CaseOpened', 'IdentityRecorded', 'PersonProduced', 'OrderMade', 'CustodyOpened', 'CustodyEnded'],
  ['CaseOpened', 'IdentityRecorded', 'OrderMade', 'CustodyOpened', 'CustodyEnded'],
  ['CaseOpened'],
];
const OPTIONS = { register: 'admissions', dryRun: false, dayFirst: false };

describe('The import of a register', () => {
  let setu: InventedSetu;
  let superintendent: InventedMember;
  let files = 0;
  const said: string[] = [];
  const told: string[] = [];

  beforeAll(async () => {
    setu = await InventedSetu.start();
  });
  afterAll(() => setu.stop());
  beforeEach(async () => {
    superintendent = await setu.member('shelter', 'shelter-in-charge');
    said.length = told.length = 0;
  });

  const importAs = async (
    member: InventedMember,
    content: string | Uint8Array,
    more: Partial<ImportOptions> = {},
  ): Promise<void> => {
    const number = ++files;
    const [file, tokenFile] = [
      await setu.file(`register-${number}.csv`, content),
      await setu.file(`token-${number}`, await member.token()),
    ];
    await importCommand(file, { ...OPTIONS, tokenFile, ...more }, setu.environment, {
      say: (line) => void said.push(line),
      tell: (line) => void told.push(line),
    });
  };
  /** Events of each case of the organisation, in the order in which the cases were begun. */
  const casesOf = async ({ orgRef }: InventedMember) => {
    const cases = new Map<string, RecordedInCase[]>();
    for (const event of await setu.cases())
      if (event.actor.kind === 'person' && event.actor.orgRef === orgRef)
        cases.set(event.stream, [...(cases.get(event.stream) ?? []), event]);
    return [...cases.values()];
  };
  const typesOf = async (member: InventedMember) => (await casesOf(member)).map((events) => events.map(({ type }) => type));

  it('records for each entry what its keeper would have recorded, with the times of the register and as a paper record', async () => {
    const before = new Date().toISOString();
    await importAs(superintendent, registerCsv(REGISTER));
    expect(said).toEqual(['7 entries are imported: 7 new, 0 begun before, 0 there already.']);
    expect(told.at(-1)).toBe('Imported 7 of 7 entries.');
    const cases = await casesOf(superintendent);
    expect(cases.map((events) => events.map(({ type }) => type))).toEqual(TYPES);
    const { userRef, orgRef, role } = superintendent;
    for (const event of cases.flat()) {
      expect(event.actor).toEqual({ kind: 'person', userRef, orgRef, role });
      expect(event.recordedAt >= before).toBe(true);
    }
    const [girl, woman, released, missing, elsewhere] = cases;
    const paper = (at: string, precision = 'day') => ({
      occurredAt: { at, precision, source: 'document' },
      lateReason: 'paper-record',
    });
    expect(girl!.at(-1)).toMatchObject({
      ...paper('2025-03-14T16:00:00.000Z', 'minute'),
      data: {
        custodian: orgRef,
        basis: { kind: 'order', orderId: girl!.at(-2)!.data['orderId'] },
        since: '2025-03-14T16:00:00.000Z',
      },
    });
    expect(girl!.at(-2)).toMatchObject({
      ...paper('2025-03-13T18:30:00.000Z'),
      data: { authority: 'cwc', custodianOrg: orgRef, until: '2025-12-31T18:30:00.000Z' },
    });
    expect(woman!.at(-1)).toMatchObject({
      ...paper('2025-05-20T04:30:00.000Z', 'minute'),
      data: { reasonCode: 'left-by-choice', at: '2025-05-20T04:30:00.000Z' },
    });
    expect(released!.at(-1)!.data).toMatchObject({ reasonCode: 'released', orderId: released!.at(-2)!.data['orderId'] });
    expect(missing!.at(-1)!.data).toMatchObject({ lastSeenAt: '2025-05-01T14:45:00.000Z' });
    expect(elsewhere!.at(-1)).toMatchObject({ deviations: ['rule-3.child-without-order'], data: { reasonCode: 'other' } });
  });

  it('changes nothing when it is done again, whatever the spreadsheet has made of the file', async () => {
    await importAs(superintendent, registerCsv(REGISTER));
    const before = await setu.written();
    await importAs(superintendent, registerCsv(REGISTER));
    await importAs(superintendent, `\uFEFF${registerCsv(REGISTER.toReversed(), { delimiter: ';', lineEnd: '\r\n' })}`);
    expect(said.slice(1)).toEqual(Array(2).fill('7 entries are imported: 0 new, 0 begun before, 7 there already.'));
    expect(await setu.written()).toEqual(before);
  });

  it('goes on with what was added to the register, and keeps registers and organisations apart', async () => {
    await importAs(superintendent, registerCsv(REGISTER.slice(0, 2)));
    await importAs(superintendent, registerCsv(REGISTER.slice(0, 3)));
    expect(said.at(-1)).toBe('3 entries are imported: 1 new, 0 begun before, 2 there already.');
    await importAs(superintendent, registerCsv(REGISTER.slice(0, 2)), { register: 'another' });
    const other = await setu.member('shelter', 'case-worker');
    await importAs(other, registerCsv(REGISTER.slice(0, 2)));
    expect(said.slice(2)).toEqual(Array(2).fill('2 entries are imported: 2 new, 0 begun before, 0 there already.'));
    expect(await casesOf(superintendent)).toHaveLength(5);
    expect(await casesOf(other)).toHaveLength(2);
  });

  it('writes nothing in a dry run, neither events nor sealed values nor keys, and says what there is to do', async () => {
    const before = await setu.written();
    await importAs(superintendent, registerCsv(REGISTER), { dryRun: true });
    expect(said).toEqual([
      '7 entries can be imported: 7 new, 0 begun before, 0 there already. Nothing was imported, as you asked.',
    ]);
    expect(told).toContain('Checked 7 of 7 entries.');
    expect(await setu.written()).toEqual(before);
  });

  describe('with one entry that is wrong', () => {
    it('imports nothing, and names all that is wrong: what cannot be read, and what a rule refuses', async () => {
      const before = await setu.written();
      const wrong = registerCsv([
        GIRL,
        { ...numbered(GIRL, 2), gender: 'girl' },
        { ...numbered(GIRL, 3), 'order-until': '2025-03-01', now: 'missing', 'left-at': '2190-01-01' },
        { ...numbered(WOMAN, 4), 'age-band': 'child' },
        { ...numbered(GIRL, 5), now: 'released', 'left-at': '2025-05-01' },
        { ...numbered(GIRL, 6), gender: 'male' },
        { ...numbered(GIRL, 7), 'order-from': '2025-04-01' },
        {
          ...numbered(GIRL, 8),
          'produced-before': 'cwc',
          'produced-at': '2190-01-01',
          'production-mode': 'video',
          'order-from': '2025-04-01',
        },
      ]);
      await expect(importAs(superintendent, wrong)).rejects.toThrow(
        'Faults: 8, in 7 rows. Nothing was imported. Correct them, then import the file again.',
      );
      expect(said).toEqual([
        'Row 3, gender: This must be one of: female, male, transgender, not-recorded.',
        expect.stringMatching(/^Row 4, order-authority: .*(ends|end)/),
        expect.stringMatching(/^Row 5, basis: By the record she is treated as child\. A child is never held by consent alone/),
        expect.stringMatching(/^Row 6, now: By the record she is treated as child\. A child is never let go by herself/),
        expect.stringMatching(/^Row 7, basis: The facility holds no licence for child and gender male on that date\./),
        expect.stringMatching(/^Row 8, basis: The ground named \(order\) is not in force at 2025-03-14T16:00:00\.000Z\./),
        expect.stringMatching(/^Row 9, produced-at: The stated time .* lies ahead of now\./),
        expect.stringMatching(/^Row 9, basis: The ground named \(order\) is not in force/),
      ]);
      expect(await setu.written()).toEqual(before);
    });

    it('imports nothing either when a row that was imported before has been changed since', async () => {
      await importAs(superintendent, registerCsv(REGISTER.slice(0, 1)));
      const before = await setu.written();
      const changed = registerCsv([{ ...REGISTER[0]!, name: 'Kamla Invented' }, WOMAN]);
      await expect(importAs(superintendent, changed)).rejects.toThrow('Nothing was imported.');
      expect(said.at(-1)).toMatch(/^Row 2: This entry was imported before, and the row has been changed since\./);
      expect(await setu.written()).toEqual(before);
    });

    it.each<[string, string | Uint8Array, string]>([
      [
        'a file in Windows-1252',
        Buffer.from(registerCsv([{ ...GIRL, name: 'Renée' }]), 'latin1'),
        'line 2 has letters in another encoding',
      ],
      ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4), 'is a workbook, not CSV'],
      ['no header', 'Kamala,14\n', 'The first row must name the columns'],
    ])('refuses %s', async (_, content, sentence) => {
      const before = await setu.written();
      await expect(importAs(superintendent, content)).rejects.toThrow(sentence);
      expect(await setu.written()).toEqual(before);
    });
  });

  describe('is for members only, each for her own organisation', () => {
    it('refuses a register of stays to an organisation that takes nobody in, and takes what it knows of people', async () => {
      const outreach = await setu.member('ngo', 'case-worker');
      await expect(importAs(outreach, registerCsv([GIRL]))).rejects.toThrow('Nothing was imported.');
      expect(said).toEqual([expect.stringMatching(/^Row 2, basis: An organisation of this kind \(ngo\) cannot take her in/)]);
      await importAs(outreach, registerCsv([REGISTER[6]!]));
      expect(await typesOf(outreach)).toEqual([['CaseOpened']]);
    });

    it('lets a police unit bring over whom it removed, produced and kept by order', async () => {
      const unit = await setu.member('police-unit', 'duty-officer');
      const { 'order-kind': _, ...removed } = {
        ...GIRL,
        basis: 'removal-power',
        'removal-power': 'JJ-31',
        'produced-before': 'cwc',
        'produced-at': '2025-03-15 09:00',
        'production-mode': 'in-person',
      };
      await importAs(
        unit,
        registerCsv([{ ...removed, 'order-kind': 'custody', 'order-from': '2025-03-15 09:00', 'order-until': '' }]),
      );
      expect(await typesOf(unit)).toEqual([
        ['CaseOpened', 'IdentityRecorded', 'CustodyOpened', 'PersonProduced', 'BasisQuestioned', 'OrderMade', 'CustodyReviewed'],
      ]);
    });

    it('refuses who has no task in it, once and not for every row', async () => {
      const counsellor = await setu.member('shelter', 'counsellor');
      await expect(importAs(counsellor, registerCsv(REGISTER))).rejects.toThrow(
        'In your role (counsellor) you cannot do this (case.open).',
      );
      expect(said).toEqual([]);
    });

    it('refuses what is no token, or one that has run out', async () => {
      const token = await setu.file('expired', await setu.provider.token({ claims: { exp: 1_000_000_000 } }));
      await expect(importAs(superintendent, registerCsv([GIRL]), { tokenFile: token })).rejects.toThrow(
        'Your sign-in has expired.',
      );
      const none = await setu.file('none', 'Kamala');
      await expect(importAs(superintendent, registerCsv([GIRL]), { tokenFile: none })).rejects.toThrow('is not an access token');
      const missing = `${none}-missing`;
      await expect(importAs(superintendent, registerCsv([GIRL]), { tokenFile: missing })).rejects.toThrow(
        `The file ${missing} cannot be read.`,
      );
    });

    it('refuses a suspended organisation, and a name of a register that could be a person’s', async () => {
      await setu.suspend(superintendent);
      await expect(importAs(superintendent, registerCsv([GIRL]))).rejects.toThrow('is suspended and decides nothing');
      await expect(importAs(superintendent, registerCsv([GIRL]), { register: 'Kamala Invented' })).rejects.toThrow(
        '--register must be',
      );
    });
  });

  it('leaves nothing personal anywhere but sealed in the vault', async () => {
    const secrets = ['Kamala', 'कमला', '00000 00001', 'sister'];
    await importAs(superintendent, registerCsv(REGISTER));
    await expect(importAs(superintendent, registerCsv([{ ...GIRL, name: '=Kamala' }]))).rejects.toThrow(OpsError);
    const rows = await query<{ row: string }>(
      setu.database.urls.owner,
      `select convert_from(leaf, 'UTF8') || convert_from(who, 'UTF8') || convert_from(what, 'UTF8') || convert_from(links, 'UTF8') as row from events.event`,
    );
    const everything = [...said, ...told, ...rows.map(({ row }) => row)].join('\n');
    for (const secret of secrets) expect(everything).not.toContain(secret);
    const sealed = (await casesOf(superintendent))[0]![1]!;
    expect(sealed.data).toMatchObject({
      name: { purpose: 'identity' },
      alias: { purpose: 'identity' },
      phone: { purpose: 'contact' },
    });
  });

  describe('interrupted', () => {
    /** The import, on a bus that breaks after so many commands. */
    const breakingAfter = (commands: number, member: InventedMember, content: string): Promise<void> =>
      withApplication(setu.environment, async (application) => {
        const { entries } = readRegister(new TextEncoder().encode(content), false);
        const { userRef, orgRef, role } = member;
        const actor = { kind: 'person', userRef, orgRef, role } as const;
        const bus = application.get(CommandBus);
        let left = commands;
        const breaking: Pick<CommandBus, 'execute'> = {
          execute: async (command: Parameters<CommandBus['execute']>[0]) => {
            if (left-- === 0) throw new Error('broken');
            return bus.execute(command) as never;
          },
        };
        const carrying = new RegisterImport({
          bus: breaking,
          cases: application.get(CaseFacts),
          store: application.get<EventStore>(EVENT_STORE),
          codec: application.get(EventCodec),
          actor,
          placeOf: registerPlaces(application.get(KeyedDigests), actor, OPTIONS.register),
        });
        await carrying.carryOut(entries, () => undefined);
      });

    it('between any two steps, it is finished by doing it again: nothing is missing, nothing is there twice', async () => {
      const [rows, types] = [REGISTER.slice(1, 3), TYPES.slice(1, 3)];
      const steps = types.flat().length;
      for (let step = 0; step < steps; step++) {
        const member = await setu.member('shelter', 'shelter-in-charge');
        await expect(breakingAfter(step, member, registerCsv(rows))).rejects.toThrow('broken');
        expect((await typesOf(member)).flat()).toHaveLength(step);
        await importAs(member, registerCsv(rows));
        expect(await typesOf(member)).toEqual(types);
      }
      const begun = said.filter((line) => line.includes('1 begun before'));
      expect(begun).toHaveLength(steps - 2);
    });

    it('by a failure, it says how far it came and that it can be done again', async () => {
      const [file, tokenFile] = [
        await setu.file('failing.csv', registerCsv(REGISTER)),
        await setu.file('failing-token', await superintendent.token()),
      ];
      const tell = (line: string): void => {
        if (line.startsWith('Imported 3 of 7')) throw new Error('Kamala');
      };
      await expect(
        importCommand(file, { ...OPTIONS, tokenFile }, setu.environment, { say: () => undefined, tell }),
      ).rejects.toThrow(
        '3 of 7 entries are imported, then this happened: it failed (Error). Run the same command again: what is there stays as it is, the rest follows.',
      );
      await importAs(superintendent, registerCsv(REGISTER));
      expect(said).toEqual(['7 entries are imported: 4 new, 0 begun before, 3 there already.']);
    });

    it('and overtaken by somebody who went on with a case that was begun, what the register says stands beside it as conflicting', async () => {
      await expect(breakingAfter(3, superintendent, registerCsv([GIRL]))).rejects.toThrow('broken');
      const [begun] = await casesOf(superintendent);
      const { orgRef, userRef, role } = superintendent;
      const commandId = randomUUID();
      const details = {
        custodian: orgRef,
        basis: { kind: 'order', orderId: begun!.at(-1)!.data['orderId'] as string },
        since: {
          occurredAt: { at: '2025-03-14T17:00:00.000Z', precision: 'minute', source: 'reported' },
          lateReason: 'told-later',
        },
      } as const;
      const actor = { kind: 'person', userRef, orgRef, role } as const;
      await withApplication(setu.environment, (application) =>
        application
          .get(CommandBus)
          .execute(
            new OpenCustody(begun![0]!.stream, details, { commandId, correlationId: commandId, causationId: commandId, actor }),
          ),
      );
      await importAs(superintendent, registerCsv([GIRL, WOMAN]));
      const [girl, woman] = await typesOf(superintendent);
      expect(girl!.filter((type) => type.startsWith('Custody'))).toEqual(['CustodyOpened', 'CustodyRecordedLate']);
      expect(woman).toEqual(TYPES[1]);
    });

    it('by kill -9 in the middle, it is finished by the same command', async () => {
      execFileSync('npx', ['nest', 'build', 'ops'], { stdio: 'ignore' });
      const rows = Array.from({ length: 60 }, (_, index) => numbered(REGISTER[index % 7]!, index + 1));
      const file = await setu.file('killed.csv', registerCsv(rows));
      const tokenFile = await setu.file('killed-token', await superintendent.token());
      const words = ['dist/apps/ops/main.js', 'import', file, '--register', OPTIONS.register, '--token-file', tokenFile];
      const env = { PATH: process.env['PATH'], ...setu.variables };
      const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'pipe'] });
      let heard = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        heard += text;
        if (heard.includes('Imported 12 of 60')) child.kill('SIGKILL');
      });
      const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
      expect([signal, heard.trim().split('\n').at(-1)]).toEqual([
        'SIGKILL',
        expect.stringMatching(/^Imported \d+ of 60 entries\.$/),
      ]);
      const there = (await casesOf(superintendent)).length;
      expect(there).toBeGreaterThanOrEqual(12);
      expect(there).toBeLessThan(60);

      // The provider lives in this process, so it must not wait for the other one with its hands tied.
      const { stdout: again } = await promisify(execFile)(process.execPath, words, { env });
      expect(again).toMatch(/^60 entries are imported: \d+ new, [01] begun before, \d+ there already\.\n$/);
      expect(await typesOf(superintendent)).toEqual(rows.map((_, index) => TYPES[index % 7]));
      said.length = 0;
      await fsckCommand(false, setu.environment, { say: (line) => void said.push(line), tell: () => undefined });
      expect(said.at(-1)).toMatch(/: whole\.$/);
    });
  });

  it('takes the example of the documentation as it stands', async () => {
    const example = readFileSync('docs/how-to/register-example.csv');
    await importAs(superintendent, example);
    expect(said).toEqual([expect.stringMatching(/^\d+ entries are imported: /)]);
  });
});
