import { randomBytes, randomUUID } from 'node:crypto';
import { sameBytes, toHex } from '@setu/ledger';
import type { Position, Sealed, StreamName } from '@setu/kernel';
import { requireAppendable } from '../adapters/require-appendable.js';
import { revisionRange } from '../adapters/revision-range.js';
import { BrokenChain, RevisionConflict } from '../errors.js';
import type { Appended, EventStore, EventToAppend, ExpectedRevision, ReadStreamOptions, StoredEvent } from '../event-store.js';
import type { Sealer, ToSeal } from './sealer.js';

/** What is rehearsed has no place in the global order. */
const NOWHERE: Position = { storeId: 'rehearsal', value: '' };

/**
 * What would be written, kept in memory on top of a store that it only reads. Commands that are carried out on it are decided by the same
 * rules, on what is recorded and on what was rehearsed before them; nothing reaches the store, and no personal value is kept anywhere.
 * Whether an event id is taken in another stream is not asked.
 */
export class Rehearsal implements Pick<EventStore, 'append' | 'readStream'>, Sealer {
  readonly #rehearsed = new Map<string, StoredEvent[]>();

  constructor(private readonly store: Pick<EventStore, 'readStream'>) {}

  /** Forgets everything that was rehearsed so far. */
  forget(): void {
    this.#rehearsed.clear();
  }

  async append(stream: StreamName, expectedRevision: ExpectedRevision, events: readonly EventToAppend[]): Promise<Appended> {
    requireAppendable(stream, expectedRevision, events);
    const head = await this.#head(stream);
    if (head?.revision !== (expectedRevision === 'none' ? undefined : expectedRevision))
      throw new RevisionConflict(stream, expectedRevision, head?.revision);
    const rehearsed = this.#rehearsed.get(stream.id) ?? [];
    let [revision, chainedTo] = [head?.revision ?? -1, head?.leafHash ?? null];
    for (const event of events) {
      const chained = event.prev === null || chainedTo === null ? event.prev === chainedTo : sameBytes(event.prev, chainedTo);
      if (!chained) throw new BrokenChain(stream);
      rehearsed.push({ ...event, stream: { ...stream }, revision: ++revision, position: NOWHERE });
      chainedTo = event.leafHash;
    }
    this.#rehearsed.set(stream.id, rehearsed);
    return { revision, position: NOWHERE, repeated: false };
  }

  async *readStream(stream: StreamName, options: ReadStreamOptions = {}): AsyncGenerator<StoredEvent, void, undefined> {
    const { lowest, highest = Infinity, backwards } = revisionRange(options);
    const rehearsed = this.#rehearsed.get(stream.id) ?? [];
    // What others have appended since the first rehearsal in this stream comes after its end, as it would have.
    const before = rehearsed[0]?.revision ?? Infinity;
    const within = rehearsed.filter(({ revision }) => lowest <= revision && revision <= highest);
    if (backwards) yield* within.toReversed();
    for await (const event of this.store.readStream(stream, options)) if (event.revision < before) yield event;
    if (!backwards) yield* within;
  }

  /** References such as the vault gives, behind which there is nothing. */
  async seal(values: readonly ToSeal[]): Promise<readonly Sealed[]> {
    return values.map(({ subjectRef, purpose }) => ({
      commitment: toHex(randomBytes(32)),
      sealId: randomUUID(),
      subjectRef,
      purpose,
    }));
  }

  async #head(stream: StreamName): Promise<StoredEvent | undefined> {
    for await (const event of this.readStream(stream, { direction: 'backwards' })) return event;
    return undefined;
  }
}
