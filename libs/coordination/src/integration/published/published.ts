import type { OccurredAt, Position } from '@setu/kernel';
import type { RecordedMeeting } from './recorded-meeting.js';

/** What every published event of a meeting says besides its own data. */
export type Published<Type extends string, Data extends object> = Readonly<{
  type: Type;
  meetingId: string;
  /** Revision and id of the stored event that it is taken from. */
  revision: number;
  eventId: string;
  position: Position;
  recordedAt: string;
  occurredAt: OccurredAt;
  deviations: readonly string[];
  data: Readonly<Data>;
}>;

type Envelope = Pick<
  RecordedMeeting,
  'stream' | 'revision' | 'eventId' | 'position' | 'recordedAt' | 'occurredAt' | 'deviations'
>;

/** Puts a published event together. Only what is named here leaves the context. */
export const published = <const Type extends string, Data extends object>(
  event: Envelope,
  type: Type,
  data: Data,
): Published<Type, Data> => ({
  type,
  meetingId: event.stream.id,
  revision: event.revision,
  eventId: event.eventId,
  position: event.position,
  recordedAt: event.recordedAt,
  occurredAt: event.occurredAt,
  deviations: event.deviations ?? [],
  data,
});
