import type { CommandBus } from '@nestjs/cqrs';
import { AccessRefused, requirePermit, type PersonActor } from '@setu/access';
import type { CaseFacts } from '@setu/cases';
import type { EventCodec, EventStore, Rehearsal } from '@setu/event-store';
import { DomainError } from '@setu/kernel';
import { OpsError } from '../ops-error.js';
import { entrySteps, type EntryStep } from './entry-steps.js';
import { refusedSentence } from './refused-sentence.js';
import type { RegisterEntry } from './register-entry.js';
import type { RegisterPlace } from './register-places.js';
import type { RowFault } from './row-fault.js';

/** What an import works with. `store` is the real one, also in a rehearsal. */
export type ImportParts = Readonly<{
  bus: Pick<CommandBus, 'execute'>;
  cases: Pick<CaseFacts, 'relations'>;
  store: Pick<EventStore, 'readStream'>;
  codec: Pick<EventCodec, 'decode'>;
  actor: PersonActor;
  placeOf: (entry: RegisterEntry) => RegisterPlace;
}>;

/** Hears how many entries are done. */
type Progress = (done: number) => void;

/** How many entries are not recorded yet, how many in part, how many as a whole. */
export type Standing = Readonly<{ fresh: number; begun: number; whole: number }>;

type Recorded = Readonly<{ commands: ReadonlySet<string>; changed: boolean }>;

/** One organisation's register: first all of it is rehearsed, then carried out. Entries are independent of one another. */
export class RegisterImport {
  constructor(private readonly parts: ImportParts) {}

  /** Everything that the rules say against the entries. `rehearsal` is what the commands work on, so that nothing is written. */
  async rehearse(
    entries: readonly RegisterEntry[],
    rehearsal: Pick<Rehearsal, 'forget'>,
    progress: Progress,
  ): Promise<Readonly<{ faults: readonly RowFault[]; standing: Standing }>> {
    const faults: RowFault[] = [];
    const standing = { fresh: 0, begun: 0, whole: 0 };
    for (const [index, entry] of entries.entries()) {
      const place = this.parts.placeOf(entry);
      const recorded = await this.#recorded(place);
      const missing = entrySteps(entry, place).filter(({ name }) => !recorded.commands.has(place.commandId(name)));
      standing[recorded.commands.size === 0 ? 'fresh' : missing.length > 0 ? 'begun' : 'whole']++;
      faults.push(...(recorded.changed ? [changedSince(entry)] : await this.#rehearsed(entry, place, missing)));
      rehearsal.forget();
      progress(index + 1);
    }
    return { faults, standing };
  }

  /** Records what is not recorded yet. @throws OpsError at what a rule refuses now; what the store throws */
  async carryOut(entries: readonly RegisterEntry[], progress: Progress): Promise<void> {
    for (const [index, entry] of entries.entries()) {
      const place = this.parts.placeOf(entry);
      const { commands } = await this.#recorded(place);
      for (const step of entrySteps(entry, place)) {
        if (commands.has(place.commandId(step.name))) continue;
        try {
          await this.#does(step, place);
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          throw new OpsError(`Row ${entry.row}, ${step.column}: ${refusedSentence(error)}`, { cause: error });
        }
      }
      progress(index + 1);
    }
  }

  /** Of the steps that follow from one that was refused, nothing is said: they could not be taken. */
  async #rehearsed(entry: RegisterEntry, place: RegisterPlace, steps: readonly EntryStep[]): Promise<readonly RowFault[]> {
    const untaken = new Set<string>();
    const faults: RowFault[] = [];
    for (const step of steps) {
      if (step.after.some((name) => untaken.has(name))) {
        untaken.add(step.name);
        continue;
      }
      try {
        await this.#does(step, place);
      } catch (error) {
        if (error instanceof AccessRefused) throw new OpsError(refusedSentence(error), { cause: error });
        if (!(error instanceof DomainError)) throw error;
        untaken.add(step.name);
        faults.push({ row: entry.row, column: step.column, sentence: refusedSentence(error) });
      }
    }
    return faults;
  }

  /** As at the door of a case: access first, on the case's own stream, then the command. */
  async #does({ name, act, command }: EntryStep, { caseId, context }: RegisterPlace): Promise<void> {
    const { actor, cases, bus } = this.parts;
    const relations = act === 'case.open' ? new Set<never>() : (await cases.relations(caseId, actor)).relations;
    requirePermit(actor, act, relations);
    await bus.execute(command(context(name)));
  }

  async #recorded({ caseId, contentId, commandId }: RegisterPlace): Promise<Recorded> {
    const commands = new Set<string>();
    let changed = false;
    for await (const stored of this.parts.store.readStream({ category: 'case', id: caseId })) {
      const { links } = this.parts.codec.decode(stored);
      commands.add(links.commandId);
      if (links.commandId === commandId('case')) changed = links.causationId !== contentId;
    }
    return { commands, changed };
  }
}

const changedSince = ({ row }: RegisterEntry): RowFault => ({
  row,
  sentence:
    'This entry was imported before, and the row has been changed since. An import changes nothing that is recorded: put the row back as it was, or take it out, and correct the case itself.',
});
