import type { Basis, Actor, OccurredAt, OnBehalfOf } from '@setu/kernel';
import type { OccurredEntry } from '../../domain/occurred-order.js';
import { isLate } from '../../projections/is-late.js';
import { masked } from '../../projections/masked.js';

/** One entry of a case's history, masked. `at` is where it stands on the clock that was asked for. */
export type HistoryEntry = Readonly<{
  revision: number;
  eventId: string;
  type: string;
  at: string;
  recordedAt: string;
  occurredAt: OccurredAt;
  /** Recorded more than 6 hours after it happened, or with a reason for being late. */
  late: boolean;
  lateReason?: string;
  actor: Actor;
  onBehalfOf?: OnBehalfOf;
  basis?: Basis;
  deviations: readonly string[];
  /** Revisions of the corrections that name it. */
  correctedBy: readonly number[];
  /** It does not fit what was recorded of the time; a person resolves it. */
  conflicting: boolean;
  data: unknown;
  leafHash: string;
}>;

/** An entry as it may be shown. */
export const historyEntry = ({ event, at, correctedBy, conflicting }: OccurredEntry): HistoryEntry => ({
  revision: event.revision,
  eventId: event.eventId,
  type: event.type,
  at,
  recordedAt: event.recordedAt,
  occurredAt: event.occurredAt,
  late: isLate(event),
  ...(event.lateReason !== undefined && { lateReason: event.lateReason }),
  actor: event.actor,
  ...(event.onBehalfOf && { onBehalfOf: event.onBehalfOf }),
  ...(event.basis && { basis: event.basis }),
  deviations: event.deviations ?? [],
  correctedBy,
  conflicting: conflicting || ('conflicting' in event.data && event.data.conflicting === true),
  data: masked(event.data),
  leafHash: event.leafHash,
});
