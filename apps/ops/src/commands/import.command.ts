import { readFileSync } from 'node:fs';
import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { CaseFacts } from '@setu/cases';
import { EVENT_STORE, EventCodec, Rehearsal, type EventStore } from '@setu/event-store';
import { OperatorError, type Environment } from '@setu/platform';
import { KeyedDigests } from '@setu/vault';
import { withApplication } from '../database/with-application.js';
import { readRegister } from '../import/read-register.js';
import { RegisterImport } from '../import/register-import.js';
import { registerPlaces } from '../import/register-places.js';
import type { RowFault } from '../import/row-fault.js';
import { signedInMember } from '../import/signed-in-member.js';
import { OpsError } from '../ops-error.js';
import type { Terminal } from '../terminal.js';

/** As they come from the command line. `register` names the register, `tokenFile` a file with the access token of who imports it. */
export type ImportOptions = Readonly<{ register: string; tokenFile: string; dryRun: boolean; dayFirst: boolean }>;

const REGISTER_NAME = /^[a-z0-9][a-z0-9-]{0,63}$/;

const contentOf = (file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new OpsError(`The file ${file} cannot be read. Is it there, and may you read it?`, { cause: error });
  }
};

/** Tells at each tenth of all. */
const tenths = (all: number, tell: (done: number) => void): ((done: number) => void) => {
  let told = 0;
  return (done) => {
    const tenth = Math.floor((done * 10) / all);
    if (tenth > told) tell(done);
    told = tenth;
  };
};

/**
 * Brings a register over from CSV, in the name of the member whose token is given: for each row the acts she would do by herself. All of it is
 * checked first, by the same rules; with one fault nothing is recorded. Done again it changes nothing, interrupted it is finished.
 * @throws OpsError the file, the sign-in or an entry is refused
 */
export const importCommand = async (
  file: string,
  { register, tokenFile, dryRun, dayFirst }: ImportOptions,
  environment: Environment,
  terminal: Terminal,
): Promise<void> => {
  if (!REGISTER_NAME.test(register))
    throw new OpsError(
      '--register must be a name of small letters, digits and hyphens, such as admissions-2024. Name no person in it.',
    );
  const { entries, faults: unread } = readRegister(contentOf(file), dayFirst);
  const member = await signedInMember(environment, contentOf(tokenFile).toString('utf8').trim());
  const importIn = async (application: INestApplicationContext): Promise<RegisterImport> => {
    const actor = await member(application);
    return new RegisterImport({
      bus: application.get(CommandBus),
      cases: application.get(CaseFacts),
      store: application.get<EventStore>(EVENT_STORE),
      codec: application.get(EventCodec),
      actor,
      placeOf: registerPlaces(application.get(KeyedDigests), actor, register),
    });
  };
  const progress = (what: string) =>
    tenths(entries.length, (done) => terminal.tell(`${what} ${done} of ${entries.length} entries.`));

  const { faults, standing } = await withApplication(
    environment,
    async (application) => (await importIn(application)).rehearse(entries, application.get(Rehearsal), progress('Checked')),
    { rehearsal: true },
  );
  requireFaultless([...unread, ...faults], terminal);
  const { fresh, begun, whole } = standing;
  const found = `${fresh} new, ${begun} begun before, ${whole} there already`;
  if (dryRun) return terminal.say(`${entries.length} entries can be imported: ${found}. Nothing was imported, as you asked.`);
  let done = 0;
  const tell = progress('Imported');
  try {
    await withApplication(environment, async (application) =>
      (await importIn(application)).carryOut(entries, (count) => tell((done = count))),
    );
  } catch (error) {
    throw stopped(error, done, entries.length);
  }
  terminal.say(`${entries.length} entries are imported: ${found}.`);
};

/** @throws OpsError there are faults; each was said */
const requireFaultless = (faults: readonly RowFault[], { say }: Terminal): void => {
  if (faults.length === 0) return;
  for (const { row, column, sentence } of faults.toSorted((one, other) => one.row - other.row))
    say(`Row ${row}${column === undefined ? '' : `, ${column}`}: ${sentence}`);
  const rows = new Set(faults.map(({ row }) => row)).size;
  throw new OpsError(
    `Faults: ${faults.length}, in ${rows} rows. Nothing was imported. Correct them, then import the file again.`,
  );
};

const stopped = (error: unknown, done: number, all: number): OpsError => {
  const why =
    error instanceof OperatorError ? error.message : `it failed (${error instanceof Error ? error.name : 'unknown error'}).`;
  return new OpsError(
    `${done} of ${all} entries are imported, then this happened: ${why} Run the same command again: what is there stays as it is, the rest follows.`,
    { cause: error },
  );
};
