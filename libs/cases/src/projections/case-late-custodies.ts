import type { RowChange } from '@setu/subscriptions';
import type { RecordedCase } from '../integration/published/recorded-case.js';
import { basisColumns } from './basis-columns.js';

/** A custody that was recorded late beside the record, one row for each; nothing takes it away. */
export const lateCustodyChanges = (event: RecordedCase): readonly RowChange[] => {
  if (event.type !== 'CustodyRecordedLate') return [];
  const { custodian, since, basis } = event.data;
  const columns = { custodian_org: custodian, since, ...basisColumns(basis), recorded_at: event.recordedAt };
  return [{ change: 'put', table: 'case_late_custody', key: { case_id: event.stream.id, revision: event.revision }, columns }];
};
