import type { Position } from '@setu/kernel';
import type { EventBatch, StoredEvent } from '../event-store.js';
import type { Bell } from './bell.js';

const DEFAULT_MAX_BATCH = 500;

type Log = Readonly<{
  read: (after: Position | undefined, limit: number, signal: AbortSignal) => Promise<readonly StoredEvent[]>;
  bell: Bell;
  /** Readers look again after this long, rung or not. */
  pollMs: number;
}>;

/** One event more than asked for tells whether there are more; it is read again with the next batch. */
const readUnlessAborted = async (log: Log, after: Position | undefined, maxBatch: number, signal: AbortSignal) => {
  try {
    const found = await log.read(after, maxBatch + 1, signal);
    return signal.aborted ? undefined : found;
  } catch (error) {
    // A reader that has gone is not told that it could not read.
    if (signal.aborted) return undefined;
    throw error;
  }
};

/**
 * Catch-up by pages, then live: one loop for both, always reading on from the last position handed out, so there is no seam between them
 * in which an event could be lost or doubled. Nothing is read before the consumer asks for it.
 */
export async function* follow(
  log: Log,
  after: Position | undefined,
  { signal, maxBatch = DEFAULT_MAX_BATCH }: Readonly<{ signal: AbortSignal; maxBatch?: number | undefined }>,
): AsyncGenerator<EventBatch, void, undefined> {
  if (!Number.isSafeInteger(maxBatch) || maxBatch < 1) throw new RangeError('maxBatch is a whole number from 1');
  let position = after;
  while (!signal.aborted) {
    const heard = log.bell.rings;
    const found = await readUnlessAborted(log, position, maxBatch, signal);
    if (!found) return;
    const events = found.slice(0, maxBatch);
    const last = events.at(-1);
    if (last) {
      position = last.position;
      yield { events, upTo: last.position, caughtUp: found.length <= maxBatch };
    } else {
      await log.bell.wait(heard, log.pollMs, signal);
    }
  }
}
