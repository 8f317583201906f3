import { UnknownEventType, UnreadableEvent, type EventCodec, type StoredEvent } from '@setu/event-store';
import type { Recorded, StreamCategory } from '@setu/kernel';
import type { AnyEvent } from '@setu/subscriptions';
import type { Fault, Finding } from './finding.js';

type Head = Readonly<{ category: string; revision: number; leafHash: Buffer; recordedAt: string | undefined }>;

/**
 * Looks at every event of a log once, in global order, and says what is wrong. It remembers the head of each stream and nothing else,
 * so its memory grows with the number of streams, not of events.
 */
export class LogCheck {
  readonly #heads = new Map<string, Head>();
  #position: bigint | undefined;
  #events = 0;

  /** `categoryOf` = in which histories events of a type lie; undefined for a type that this build does not know. */
  constructor(
    private readonly codec: Pick<EventCodec, 'decode'>,
    private readonly categoryOf: (type: string) => StreamCategory | undefined,
  ) {}

  get events(): number {
    return this.#events;
  }

  get streams(): number {
    return this.#heads.size;
  }

  /** What is wrong with this event; the event itself if it could be read. */
  look(stored: StoredEvent): Readonly<{ findings: readonly Finding[]; event?: Recorded<AnyEvent> }> {
    this.#events++;
    const found: Finding[] = [];
    const report = (fault: Fault, detail?: string): void =>
      void found.push({
        fault,
        stream: stored.stream,
        revision: stored.revision,
        eventId: stored.eventId,
        ...(detail !== undefined && { detail }),
      });
    this.#lookAtPlace(stored, report);
    const event = this.#decoded(stored, report);
    const before = this.#heads.get(stored.stream.id);
    if (before?.recordedAt !== undefined && event && event.recordedAt < before.recordedAt) report('time-backwards');
    this.#heads.set(stored.stream.id, {
      category: stored.stream.category,
      revision: stored.revision,
      leafHash: Buffer.from(stored.leafHash),
      recordedAt: event?.recordedAt,
    });
    return { findings: found, ...(event && { event }) };
  }

  #lookAtPlace({ stream, type, revision, prev, position }: StoredEvent, report: (fault: Fault, detail?: string) => void): void {
    const at = BigInt(position.value);
    if (at !== (this.#position ?? -1n) + 1n) report('position-gap', `${this.#position ?? 'nothing'} then ${at}`);
    this.#position = at;
    const before = this.#heads.get(stream.id);
    if (before && before.category !== stream.category) report('stream-in-two-categories', before.category);
    const category = this.categoryOf(type) ?? stream.category;
    if (category !== stream.category) report('wrong-category', `${type} belongs to ${category}`);
    const expected = (before?.revision ?? -1) + 1;
    if (revision !== expected) report('revision-gap', `expected ${expected}`);
    const chains = before ? prev !== null && before.leafHash.equals(prev) : prev === null;
    if (!chains) report('broken-chain');
  }

  #decoded(stored: StoredEvent, report: (fault: Fault, detail?: string) => void): Recorded<AnyEvent> | undefined {
    try {
      return this.codec.decode(stored);
    } catch (error) {
      if (error instanceof UnknownEventType) report('unknown-type', `${error.eventType} version ${error.schemaVersion}`);
      else if (error instanceof UnreadableEvent) report('unreadable-event', error.reason);
      else throw error;
      return undefined;
    }
  }
}
