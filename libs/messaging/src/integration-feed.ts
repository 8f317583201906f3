import type { EventStore, StoredEvent } from '@setu/event-store';
import type { Position, Recorded } from '@setu/kernel';
import type { AnyEvent } from '@setu/subscriptions';
import { feedCursorText, readFeedCursor, type FeedCursor } from './feed-cursor.js';
import { UnknownFeedCursor } from './unknown-feed-cursor.js';

/** A published event, whatever it says. */
export type AnyPublished = Readonly<{ position: Position }>;

/** A published event with the ordinal of the stored one in the log, instead of its place in a store. */
export type FeedEvent<Published extends AnyPublished> = (Published extends unknown ? Omit<Published, 'position'> : never) &
  Readonly<{ logIndex: number }>;

/** `next` is the cursor to read on from, also when nothing was published. `caughtUp`: there was nothing more in the log. */
export type FeedPage<Published extends AnyPublished> = Readonly<{
  items: readonly FeedEvent<Published>[];
  next: string;
  caughtUp: boolean;
}>;

export type FeedRequest = Readonly<{
  /** `next` of the page before; from the very first event if left out. */
  cursor?: string;
  /** How many events of the log are read at most. What of them is not published is left out. */
  limit: number;
  /** How long to wait for something published if there is nothing more; not at all if left out. */
  waitMs?: number;
  /** Ends the waiting early; what there is by then is answered. */
  signal: AbortSignal;
}>;

export type FeedParts<Published extends AnyPublished> = Readonly<{
  store: Pick<EventStore, 'positionAt' | 'readAll' | 'subscribe'>;
  decode: (stored: StoredEvent) => Recorded<AnyEvent>;
  /** What of a stored event others may know; pure. */
  publish: (event: Recorded<AnyEvent>) => readonly Published[];
}>;

type Place = FeedCursor & Readonly<{ position: Position | undefined }>;

/**
 * What is published, straight from the store: in commit order, from any place in the log, nothing left out however many write meanwhile,
 * since no event ever appears behind a position already read. Readers keep their place themselves, so each is as restartable as its cursor.
 */
export class IntegrationFeed<Published extends AnyPublished = AnyPublished> {
  constructor(private readonly parts: FeedParts<Published>) {}

  /** @throws UnknownFeedCursor; UnknownEventType and UnreadableEvent, rather than leave an event out */
  async read({ cursor, limit, waitMs = 0, signal }: FeedRequest): Promise<FeedPage<Published>> {
    const { store } = this.parts;
    let from = await this.#place(cursor);
    const stored = await store.readAll(from.position, limit + 1);
    const page = this.#page(from, stored.slice(0, limit), stored.length <= limit);
    if (waitMs === 0 || page.items.length > 0 || !page.caughtUp) return page.asked;
    from = page.end;
    let waited = page;
    const until = AbortSignal.any([signal, AbortSignal.timeout(waitMs)]);
    for await (const { events, caughtUp } of store.subscribe(from.position, { signal: until, maxBatch: limit })) {
      waited = this.#page(from, events, caughtUp);
      if (waited.items.length > 0 || !caughtUp) break;
      from = waited.end;
    }
    return waited.asked;
  }

  /** @throws UnknownFeedCursor unless the event that was read last is still the one at that place */
  async #place(cursor: string | undefined): Promise<Place> {
    const { read, leafHash } = cursor === undefined ? { read: 0 } : readFeedCursor(cursor);
    if (read === 0 || leafHash === undefined) return { read: 0, position: undefined };
    const { store } = this.parts;
    const before = read === 1 ? undefined : await store.positionAt(read - 2);
    const [last] = read > 1 && before === undefined ? [] : await store.readAll(before, 1);
    if (last === undefined || hex(last.leafHash) !== leafHash) throw new UnknownFeedCursor();
    return { read, leafHash, position: last.position };
  }

  #page(from: Place, stored: readonly StoredEvent[], caughtUp: boolean) {
    const { decode, publish } = this.parts;
    const items = stored.flatMap((event, ordinal) =>
      publish(decode(event)).map((published) => {
        const { position: _, ...rest } = published;
        return { logIndex: from.read + ordinal, ...rest } as unknown as FeedEvent<Published>;
      }),
    );
    const last = stored.at(-1);
    const end: Place = last ? { read: from.read + stored.length, leafHash: hex(last.leafHash), position: last.position } : from;
    return { items, caughtUp, end, asked: { items, next: feedCursorText(end), caughtUp } };
  }
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
