import type { CasePublished } from '@setu/cases';
import type { Columns, RowChange } from '@setu/subscriptions';

type Corrected = Extract<CasePublished, { type: 'cases.record-corrected.v1' }>;

/** A correction of an end touches the ground only while that entry is the one that says when it ends. */
const correctedGrounds = ({ caseId, data }: Corrected): readonly RowChange[] => {
  const { correctsType, correctsRevision, ref, patch } = data;
  if (correctsType === 'PersonProduced' && patch.producedAt !== undefined) {
    const key = { case_id: caseId, revision: correctsRevision };
    return [{ change: 'set', table: 'custody_board_production', key, columns: { produced_at: patch.producedAt } }];
  }
  if (ref === undefined || !['OrderMade', 'OrderExtended', 'ConsentGiven'].includes(correctsType)) return [];
  const change = (columns: Columns, beside: Columns = {}): RowChange => ({
    change: 'set',
    table: 'custody_board_basis',
    key: { case_id: caseId, ref, ...beside },
    columns,
  });
  const from = correctsType === 'ConsentGiven' ? patch.givenAt : patch.from;
  const until = correctsType === 'ConsentGiven' ? patch.expires : patch.until;
  return [
    ...(from === undefined ? [] : [change({ in_force_from: from })]),
    ...(until === undefined ? [] : [change({ in_force_until: until }, { until_revision: correctsRevision })]),
  ];
};

/** Grounds with their dates and open disputes: what a line is judged by when it is read. */
export const besideChanges = (event: CasePublished): readonly RowChange[] => {
  const ground = (ref: string) => ({ table: 'custody_board_basis', key: { case_id: event.caseId, ref } }) as const;
  switch (event.type) {
    case 'cases.order-made.v1': {
      const { orderId, from, until } = event.data;
      const columns = { in_force_from: from, in_force_until: until ?? null, until_revision: event.revision };
      return [{ change: 'put', ...ground(orderId), columns: { kind: 'order', ...columns } }];
    }
    case 'cases.order-extended.v1':
      return [
        {
          change: 'set',
          ...ground(event.data.orderId),
          columns: { in_force_until: event.data.until, until_revision: event.revision },
        },
      ];
    case 'cases.order-ended.v1':
      return [{ change: 'set', ...ground(event.data.orderId), columns: { ended_at: event.data.endedAt } }];
    case 'cases.consent-given.v1': {
      const { consentId, givenAt, expires } = event.data;
      const columns = { in_force_from: givenAt, in_force_until: expires ?? null, until_revision: event.revision };
      return [{ change: 'put', ...ground(consentId), columns: { kind: 'consent', ...columns } }];
    }
    case 'cases.consent-withdrawn.v1':
      return [{ change: 'set', ...ground(event.data.consentId), columns: { ended_at: event.data.withdrawnAt } }];
    case 'cases.person-produced.v1': {
      const key = { case_id: event.caseId, revision: event.revision };
      return [{ change: 'put', table: 'custody_board_production', key, columns: { produced_at: event.data.producedAt } }];
    }
    case 'cases.record-corrected.v1':
      return correctedGrounds(event);
    case 'cases.handover-disputed.v1': {
      const { disputeId, handoverId, matterCode } = event.data;
      const key = { case_id: event.caseId, dispute_id: disputeId };
      return [
        { change: 'put', table: 'custody_board_dispute', key, columns: { handover_id: handoverId, matter_code: matterCode } },
      ];
    }
    case 'cases.handover-dispute-resolved.v1':
      return [
        { change: 'delete', table: 'custody_board_dispute', key: { case_id: event.caseId, dispute_id: event.data.disputeId } },
      ];
    default:
      return [];
  }
};
