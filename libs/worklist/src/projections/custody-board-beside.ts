import type { CasePublished } from '@setu/cases';
import type { RowChange } from '@setu/subscriptions';

/** Grounds with their dates and open disputes: what a line is judged by when it is read. */
export const besideChanges = (event: CasePublished): readonly RowChange[] => {
  const ground = (ref: string) => ({ table: 'custody_board_basis', key: { case_id: event.caseId, ref } }) as const;
  switch (event.type) {
    case 'cases.order-made.v1': {
      const { orderId, until } = event.data;
      return [{ change: 'put', ...ground(orderId), columns: { kind: 'order', in_force_until: until ?? null } }];
    }
    case 'cases.order-extended.v1':
      return [{ change: 'set', ...ground(event.data.orderId), columns: { in_force_until: event.data.until } }];
    case 'cases.order-ended.v1':
      return [{ change: 'set', ...ground(event.data.orderId), columns: { ended_at: event.data.endedAt } }];
    case 'cases.consent-given.v1': {
      const { consentId, expires } = event.data;
      return [{ change: 'put', ...ground(consentId), columns: { kind: 'consent', in_force_until: expires ?? null } }];
    }
    case 'cases.consent-withdrawn.v1':
      return [{ change: 'set', ...ground(event.data.consentId), columns: { ended_at: event.data.withdrawnAt } }];
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
