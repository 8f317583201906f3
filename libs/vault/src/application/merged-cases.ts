import { Injectable } from '@nestjs/common';
import { DecidedStreams, isSealed } from '@setu/event-store';
import type { Personal, Recorded } from '@setu/kernel';
import { casesOfOnePerson, type Merge } from '../domain/cases-of-one-person.js';
import type { RecognisedBy, SplitReason } from '../domain/merging-codes.js';
import type { MergingEvent } from '../domain/merging.events.js';
import { MergedCaseIndex } from '../merged-case-index.store.js';
import { Vault } from '../vault.js';
import { vaultStreamType } from './vault-stream-type.js';

/** Who recorded something, and when. */
type Signed = Readonly<{ at: string; byOrg?: string | undefined }>;

/** Two cases that were said to be of one person; `split` if that was taken back. */
export type RecordedMerge = Merge &
  Readonly<{ recognisedBy: readonly RecognisedBy[]; merged: Signed; split?: Signed & Readonly<{ reasonCode: SplitReason }> }>;

const signed = ({ actor, recordedAt }: Recorded<MergingEvent>): Signed => ({
  at: recordedAt,
  ...(actor.kind === 'person' && { byOrg: actor.orgRef }),
});

/**
 * Which cases are of one person. Nobody else knows it: it is opened from the events of the vault streams when it is asked for, and kept nowhere.
 * What of it a reader may see is for access to say, case by case.
 */
@Injectable()
export class MergedCases {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly vault: Vault,
    private readonly index: MergedCaseIndex,
  ) {}

  /**
   * Every merge that touches a case of the person whose case this is, also those that were split. `alsoIn` names streams to look into
   * although the index may not know of them yet.
   * @throws UnreadableEvent, StoreUnavailable, SealBroken, VaultUnavailable
   */
  async of(caseId: string, alsoIn: readonly string[] = []): Promise<readonly RecordedMerge[]> {
    const read = new Map<string, readonly RecordedMerge[]>();
    for (let asked = 0, cases = new Set([caseId]); asked < cases.size;) {
      asked = cases.size;
      for (const stream of new Set([...alsoIn, ...(await this.index.streamsOf([...cases]))]))
        if (!read.has(stream)) read.set(stream, await this.#mergesIn(stream));
      cases = new Set(
        casesOfOnePerson(
          caseId,
          [...read.values()].flat().filter(({ split }) => !split),
        ),
      );
    }
    const merges = [...read.values()].flat();
    const cases = casesOfOnePerson(
      caseId,
      merges.filter(({ split }) => !split),
    );
    return merges.filter(({ cases: [one, other] }) => cases.has(one) || cases.has(other));
  }

  /** Those of these cases about which there is anything to say at all. */
  among(caseIds: readonly string[]): Promise<readonly string[]> {
    return this.index.namedAmong(caseIds);
  }

  /** The case of the person of this stream; undefined if the vault was told nothing of her, or her key was destroyed. */
  async ownCase(subjectRef: string): Promise<string | undefined> {
    const events = await this.streams.events(vaultStreamType, subjectRef);
    return this.#ownCase(events);
  }

  /** Makes a case findable that this event names. Telling it again changes nothing. */
  async learn(event: Recorded<MergingEvent>): Promise<void> {
    const named = await this.#caseNamedIn(event);
    if (named !== undefined) await this.index.record(named, event.stream.id);
  }

  async #mergesIn(stream: string): Promise<readonly RecordedMerge[]> {
    const events = await this.streams.events(vaultStreamType, stream);
    const own = await this.#ownCase(events);
    const merges = new Map<string, RecordedMerge>();
    for (const event of own === undefined ? [] : events) {
      if (event.type === 'CaseMerged') {
        const other = await this.#caseNamedIn(event);
        const { mergeId, recognisedBy } = event.data;
        if (other !== undefined) merges.set(mergeId, { mergeId, cases: [own!, other], recognisedBy, merged: signed(event) });
      } else if (event.type === 'CaseSplit') {
        const { mergeId, reasonCode } = event.data;
        const merge = merges.get(mergeId);
        if (merge) merges.set(mergeId, { ...merge, split: { ...signed(event), reasonCode } });
      }
    }
    return [...merges.values()];
  }

  async #ownCase(events: readonly Recorded<MergingEvent>[]): Promise<string | undefined> {
    const linked = events.find(({ type }) => type === 'CaseLinked');
    return linked && this.#caseNamedIn(linked);
  }

  async #caseNamedIn(event: Recorded<MergingEvent>): Promise<string | undefined> {
    if (event.type === 'CaseLinked') return this.#opened(event.data.caseId, event.eventId, '/caseId');
    if (event.type === 'CaseMerged') return this.#opened(event.data.otherCaseId, event.eventId, '/otherCaseId');
    return undefined;
  }

  async #opened(value: Personal, eventId: string, path: string): Promise<string | undefined> {
    if (!isSealed(value)) return undefined;
    const opened = await this.vault.open(value, eventId, path);
    return opened.kind === 'value' ? opened.value.expose() : undefined;
  }
}
