import { randomUUID } from 'node:crypto';
import type { StreamCategory, StreamName } from '@setu/kernel';
import type { Appended, EventStore, EventToAppend, ExpectedRevision } from '../src/event-store.js';
import { eventsToAppend, type ChainEnd, type Chosen } from './events-to-append.js';

/** A stream with a random id and its end, as a writer knows it who is alone with it. */
export class GrowingStream {
  readonly name: StreamName;
  #end: ChainEnd | undefined;

  constructor(category: StreamCategory = 'case') {
    this.name = { category, id: randomUUID() };
  }

  get end(): ChainEnd | undefined {
    return this.#end;
  }

  /** The revision at which the next append is expected. */
  get expected(): ExpectedRevision {
    return this.#end?.revision ?? 'none';
  }

  /** The next events, not yet appended: so many, or one for each that is chosen. */
  next(wanted: number | readonly Chosen[] = 1): readonly EventToAppend[] {
    return eventsToAppend(this.name, this.#end, typeof wanted === 'number' ? Array.from({ length: wanted }, () => ({})) : wanted);
  }

  /** Appends the next events and moves to the new end. */
  async append(
    store: EventStore,
    wanted: number | readonly Chosen[] = 1,
  ): Promise<Readonly<{ events: readonly EventToAppend[]; appended: Appended }>> {
    const events = this.next(wanted);
    const appended = await store.append(this.name, this.expected, events);
    this.movedTo(events);
    return { events, appended };
  }

  /** These next events were appended by whomever. */
  movedTo(events: readonly EventToAppend[]): void {
    this.#end = { revision: (this.#end?.revision ?? -1) + events.length, leafHash: events.at(-1)!.leafHash };
  }
}
