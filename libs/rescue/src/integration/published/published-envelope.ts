import type { OccurredAt, Position, StreamName } from '@setu/kernel';

/** What of a stored event every published one keeps. */
export type PublishedEnvelope<Type extends string> = Readonly<{
  type: Type;
  /** Revision and id of the stored event that it is taken from. */
  revision: number;
  eventId: string;
  position: Position;
  recordedAt: string;
  occurredAt: OccurredAt;
  lateReason?: string;
  deviations: readonly string[];
}>;

/** The stored event, without its data. */
export type ToPublish = Readonly<{
  stream: StreamName;
  revision: number;
  eventId: string;
  position: Position;
  recordedAt: string;
  occurredAt: OccurredAt;
  lateReason?: string;
  deviations?: readonly string[];
}>;

export const publishedEnvelope = <const Type extends string>(event: ToPublish, type: Type): PublishedEnvelope<Type> => ({
  type,
  revision: event.revision,
  eventId: event.eventId,
  position: event.position,
  recordedAt: event.recordedAt,
  occurredAt: event.occurredAt,
  ...(event.lateReason !== undefined && { lateReason: event.lateReason }),
  deviations: event.deviations ?? [],
});
