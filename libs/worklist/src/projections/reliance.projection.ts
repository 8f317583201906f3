import type { CasePublished } from '@setu/cases';
import type { Projection, RowChange } from '@setu/subscriptions';
import { publishedFrom, PUBLISHING_TYPES, type PublishedEvent } from './published-events.js';

type Ground = 'custodian' | 'receiver';

const relies = ({ caseId, position }: CasePublished, orgRef: string, ground: Ground, ref: string): RowChange => ({
  change: 'put',
  table: 'reliance_organisation',
  key: { case_id: caseId, ground, ref },
  columns: { org_ref: orgRef, position: position.value },
});
const reliesNoMore = (caseId: string, narrowed: Readonly<{ ground?: Ground; ref?: string }> = {}): RowChange => ({
  change: 'delete',
  table: 'reliance_organisation',
  key: { case_id: caseId, ...narrowed },
});

const ofCase = (event: CasePublished): readonly RowChange[] => {
  const { caseId } = event;
  switch (event.type) {
    case 'cases.case-opened.v1': {
      const { rescue } = event.data;
      if (rescue === undefined) return [];
      const columns = { operation_id: rescue.operationId, position: event.position.value };
      return [{ change: 'put', table: 'reliance_operation', key: { case_id: caseId }, columns }];
    }
    case 'cases.custody-opened.v1':
      return [relies(event, event.data.custodian, 'custodian', caseId)];
    case 'cases.custody-transferred.v1': {
      const { handoverId, from, to } = event.data;
      return [relies(event, to ?? from, 'custodian', caseId), reliesNoMore(caseId, { ground: 'receiver', ref: handoverId })];
    }
    case 'cases.custody-ended.v1':
      return [reliesNoMore(caseId)];
    case 'cases.handover-offered.v1': {
      const { handoverId, toOrg } = event.data;
      return toOrg === undefined ? [] : [relies(event, toOrg, 'receiver', handoverId)];
    }
    case 'cases.handover-refused.v1':
    case 'cases.handover-superseded.v1':
    case 'cases.handover-cancelled.v1':
    case 'cases.person-returned.v1':
      return [reliesNoMore(caseId, { ground: 'receiver', ref: event.data.handoverId })];
    default:
      return [];
  }
};

const changes = (event: PublishedEvent): readonly RowChange[] => {
  if ('caseId' in event) return ofCase(event);
  if (event.type !== 'rescue.rescue-authorised.v1' || event.data.appointmentRef === undefined) return [];
  const key = { operation_id: event.operationId, appointment_ref: event.data.appointmentRef };
  return [{ change: 'put', table: 'reliance_appointment', key, columns: {} }];
};

/** Name of the view. */
export const RELIANCE_VIEW = 'reliance-of-cases';

/** Which cases may rely on an organisation or an appointment. The case itself says whether it still does; this says only where to ask. */
export const relianceProjection: Projection = {
  name: RELIANCE_VIEW,
  version: 1,
  handles: PUBLISHING_TYPES,
  project: (event) => publishedFrom(event).flatMap(changes),
};
