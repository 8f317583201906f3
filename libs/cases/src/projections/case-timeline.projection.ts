import type { Actor } from '@setu/kernel';
import type { Columns, Projection, RowChange } from '@setu/subscriptions';
import { CASE_EVENTS, type CaseEvent } from '../domain/case-events.js';
import type { RecordedCase } from '../integration/published/recorded-case.js';
import { isLate } from './is-late.js';
import { masked } from './masked.js';

const actorColumns = (actor: Actor): Columns =>
  actor.kind === 'person'
    ? { actor_kind: actor.kind, actor_user: actor.userRef, actor_org: actor.orgRef, actor_role: actor.role, actor_process: null }
    : { actor_kind: actor.kind, actor_user: null, actor_org: null, actor_role: null, actor_process: actor.process };

const rowOf = (event: RecordedCase): RowChange => ({
  change: 'put',
  table: 'case_event',
  key: { case_id: event.stream.id, revision: event.revision },
  columns: {
    event_id: event.eventId,
    type: event.type,
    recorded_at: event.recordedAt,
    occurred_at: event.occurredAt.at,
    precision: event.occurredAt.precision,
    source: event.occurredAt.source,
    late: isLate(event),
    late_reason: event.lateReason ?? null,
    ...actorColumns(event.actor),
    on_behalf_of: event.onBehalfOf ? { party: event.onBehalfOf.party, heard: event.onBehalfOf.heard } : null,
    basis_kind: event.basis?.kind ?? null,
    basis_ref: event.basis?.ref ?? null,
    deviations: event.deviations ?? [],
    data: masked(event.data),
    leaf_hash: event.leafHash,
    position: event.position.value,
  },
});

/** Every event of every case, one row each, in clear except for sealed fields. Late = given a reason for it, or over 6 hours back. */
export const caseTimelineProjection: Projection<CaseEvent> = {
  name: 'case-timeline',
  version: 1,
  handles: CASE_EVENTS.map(({ type }) => type) as CaseEvent['type'][],
  project: (event) => [rowOf(event)],
};
