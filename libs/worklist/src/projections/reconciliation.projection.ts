import type { Projection, RowChange } from '@setu/subscriptions';
import { publishedFrom, PUBLISHING_TYPES, type PublishedEvent } from './published-events.js';

const took = (streamId: string, step: string, revision: number, at: string): RowChange => ({
  change: 'put',
  table: 'removed_person_step',
  key: { stream_id: streamId, step, revision },
  columns: { at },
});

const changes = (event: PublishedEvent): readonly RowChange[] => {
  switch (event.type) {
    case 'rescue.person-removed.v1': {
      const { subjectRef, leadUnit, removedAt } = event.data;
      const key = { operation_id: event.operationId, subject_ref: subjectRef };
      const columns = { lead_unit: leadUnit, removed_at: removedAt, recorded_at: event.recordedAt };
      return [{ change: 'put', table: 'removed_person', key, columns }];
    }
    case 'rescue.fir-linked.v1':
      return [took(event.operationId, 'fir', event.revision, event.data.registeredAt)];
    case 'rescue.fir-not-registered.v1':
      return [took(event.operationId, 'fir-refused', event.revision, event.occurredAt.at)];
    case 'cases.case-opened.v1': {
      const { rescue, caseCode } = event.data;
      if (rescue === undefined) return [];
      const columns = {
        operation_id: rescue.operationId,
        subject_ref: rescue.subjectRef,
        case_code: caseCode,
        opened_at: event.recordedAt,
      };
      return [{ change: 'put', table: 'removed_person_case', key: { case_id: event.caseId }, columns }];
    }
    case 'cases.person-produced.v1':
      return [took(event.caseId, 'production', event.revision, event.data.producedAt)];
    case 'cases.order-made.v1':
      return [took(event.caseId, 'order', event.revision, event.data.from)];
    default:
      return [];
  }
};

/**
 * From the rescue to the court, person by person: removed, case, FIR, production, order. It only keeps what happened; what is missing, and since
 * when, is worked out when it is asked. Folded from published events only.
 */
export const reconciliationProjection: Projection = {
  name: 'reconciliation',
  version: 1,
  handles: PUBLISHING_TYPES,
  project: (event) => publishedFrom(event).flatMap(changes),
};
