import type { Recorded, StreamCategory, StreamName } from '@setu/kernel';
import type { ClientBase } from 'pg';
import type { Failure } from '../failure.js';
import type { AnyEvent } from '../projection.js';

/** A stream that waits for somebody: where it stands, and the name and code of the error that parked it. */
export type ParkedStream = Readonly<{
  stream: StreamName;
  firstPosition: string;
  firstRevision: number;
  eventId: string;
  eventType: string;
  error: Failure;
  attempts: number;
  parkedAt: string;
}>;

/** Called for each stream once it is parked for good, with the event that could not be handled. */
export type ToldOfParked = (event: Recorded<AnyEvent>, error: Failure) => void;

type Row = {
  stream_category: StreamCategory;
  stream_id: string;
  first_position: string;
  first_revision: number;
  event_id: string;
  event_type: string;
  error_name: string;
  error_code: string | null;
  attempts: number;
  parked_at: Date;
};
type Queries = Pick<ClientBase, 'query'>;

/** One text per stream, to look it up by. */
export const streamKey = (stream: StreamName): string => `${stream.category}-${stream.id}`;

/** The streams that wait, longest first. */
export const parkedStreams = async (client: Queries, name: string): Promise<readonly ParkedStream[]> => {
  const { rows } = await client.query<Row>('SELECT * FROM subscriptions.parked WHERE name = $1 ORDER BY parked_at, stream_id', [
    name,
  ]);
  return rows.map((row) => ({
    stream: { category: row.stream_category, id: row.stream_id },
    firstPosition: row.first_position,
    firstRevision: row.first_revision,
    eventId: row.event_id,
    eventType: row.event_type,
    error: { name: row.error_name, code: row.error_code },
    attempts: row.attempts,
    parkedAt: row.parked_at.toISOString(),
  }));
};

export const parkedKeys = async (client: Queries, name: string): Promise<Set<string>> =>
  new Set((await parkedStreams(client, name)).map(({ stream }) => streamKey(stream)));

/** Parks the event's stream at this event; a stream that was parked before stays where it stood, with the latest error. */
export const park = async (
  client: Queries,
  name: string,
  event: Recorded<AnyEvent>,
  error: Failure,
  attempts: number,
): Promise<void> => {
  await client.query(
    `INSERT INTO subscriptions.parked AS p
       (name, stream_category, stream_id, first_position, first_revision, event_id, event_type, error_name, error_code, attempts)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (name, stream_category, stream_id)
     DO UPDATE SET error_name = excluded.error_name, error_code = excluded.error_code, attempts = p.attempts + excluded.attempts`,
    [
      name,
      event.stream.category,
      event.stream.id,
      event.position.value,
      event.revision,
      event.eventId,
      event.type,
      error.name,
      error.code,
      attempts,
    ],
  );
};

export const unpark = async (client: Queries, name: string, stream: StreamName): Promise<void> => {
  await client.query('DELETE FROM subscriptions.parked WHERE name = $1 AND stream_category = $2 AND stream_id = $3', [
    name,
    stream.category,
    stream.id,
  ]);
};
