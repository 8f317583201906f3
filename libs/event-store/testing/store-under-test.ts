import type { EventStore } from '../src/event-store.js';

/** A fresh, empty event store and what the contract needs to know of its surroundings. */
export type StoreUnderTest = Readonly<{
  store: EventStore;
  /** One more instance on the same log, as another process would have it; `stop` closes it. Absent where a log has one instance only. */
  another?: () => Promise<EventStore>;
  /** An instance that was opened, and whose log has then become unreachable for good; `stop` closes it. Absent where that cannot be. */
  unreachable?: () => Promise<EventStore>;
  stop: () => Promise<void>;
}>;
