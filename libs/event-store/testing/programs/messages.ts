import type { StreamName } from '@setu/kernel';

/** What a writing process is told to do, as JSON in its first argument. */
export type WriterTask = Readonly<{
  connectionString: string;
  /** Streams it appends to, as do others. */
  streams: readonly StreamName[];
  /** It ends by itself after so many acknowledged appends; otherwise it goes on until it is killed or told to stop. */
  appends?: number;
}>;

/** A writer's word to its parent: an append that the store has acknowledged, one that lost to another writer, or the last word. */
export type WriterWord =
  | Readonly<{ kind: 'acknowledged'; stream: string; revision: number; eventIds: readonly string[] }>
  | Readonly<{ kind: 'lost' }>
  | Readonly<{ kind: 'done' }>;

/** What a reading process is told to do. */
export type ReaderTask = Readonly<{ connectionString: string; maxBatch: number }>;

/** A reader's word to its parent: it reads now, or the events of one batch in the order in which it was given them. */
export type ReaderWord = Readonly<{ kind: 'following' }> | Readonly<{ kind: 'batch'; eventIds: readonly string[] }>;
