import type { Columns, RowChange } from '@setu/subscriptions';
import type { RecordedCase } from '../integration/published/recorded-case.js';

/** A correction of an end reaches the order only while it still ends as the corrected entry said. */
const correctedOrder = (event: RecordedCase<'RecordCorrected'>): readonly RowChange[] => {
  const { correctsType, ref, patch, former } = event.data;
  if (ref === undefined || (correctsType !== 'OrderMade' && correctsType !== 'OrderExtended')) return [];
  const key = { case_id: event.stream.id, order_id: ref };
  const set = (columns: Columns, beside: Columns = {}): RowChange => ({
    change: 'set',
    table: 'case_order',
    key: { ...key, ...beside },
    columns,
  });
  return [
    ...(patch.statute === undefined ? [] : [set({ statute: patch.statute })]),
    ...(patch.from === undefined ? [] : [set({ in_force_from: patch.from })]),
    ...(patch.until === undefined
      ? []
      : [set({ in_force_until: patch.until }, former.until === undefined ? {} : { in_force_until: former.until })]),
  ];
};

/** What an event changes in the orders of a case, and in the disputes about its handovers. */
export const orderChanges = (event: RecordedCase): readonly RowChange[] => {
  const order = (orderId: string) => ({ table: 'case_order', key: { case_id: event.stream.id, order_id: orderId } }) as const;
  const dispute = (disputeId: string) =>
    ({ table: 'case_dispute', key: { case_id: event.stream.id, dispute_id: disputeId } }) as const;
  switch (event.type) {
    case 'OrderMade': {
      const { orderId, authority, authorityOrg, statute, kind, custodianOrg, from, until } = event.data;
      const parties = { authority, authority_org: authorityOrg ?? null, statute, kind, custodian_org: custodianOrg ?? null };
      return [{ change: 'put', ...order(orderId), columns: { ...parties, in_force_from: from, in_force_until: until ?? null } }];
    }
    case 'RecordCorrected':
      return correctedOrder(event);
    case 'OrderExtended':
      return [{ change: 'set', ...order(event.data.orderId), columns: { in_force_until: event.data.until } }];
    case 'OrderEnded': {
      const { orderId, endedAt, reasonCode } = event.data;
      return [{ change: 'set', ...order(orderId), columns: { ended_at: endedAt, end_reason: reasonCode } }];
    }
    case 'HandoverDisputed': {
      const { disputeId, handoverId, matterCode, byOrg } = event.data;
      const columns = { handover_id: handoverId, matter_code: matterCode, by_org: byOrg, raised_at: event.recordedAt };
      return [{ change: 'put', ...dispute(disputeId), columns }];
    }
    case 'HandoverDisputeResolved': {
      const { disputeId, outcomeCode } = event.data;
      return [{ change: 'set', ...dispute(disputeId), columns: { outcome_code: outcomeCode, resolved_at: event.recordedAt } }];
    }
    default:
      return [];
  }
};
