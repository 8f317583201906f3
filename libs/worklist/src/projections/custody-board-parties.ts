import type { CasePublished } from '@setu/cases';
import type { RowChange } from '@setu/subscriptions';

type Ground = 'opened' | 'custodian' | 'receiver' | 'received' | 'superior' | 'authority';

const concerns = (caseId: string, org: string | undefined, ground: Ground, ref: string): readonly RowChange[] =>
  org === undefined
    ? []
    : [{ change: 'put', table: 'custody_board_party', key: { case_id: caseId, org_ref: org, ground, ref }, columns: {} }];

/** The handover is over: neither its receiver nor the giver's superior has a part by it any more. */
const handoverOver = (caseId: string, handoverId: string): readonly RowChange[] => [
  { change: 'delete', table: 'custody_board_party', key: { case_id: caseId, ground: 'receiver', ref: handoverId } },
  { change: 'delete', table: 'custody_board_party', key: { case_id: caseId, ground: 'superior', ref: handoverId } },
];

/**
 * Which organisations may see the line: who opened the case, who is or was custodian, the receiver of the handover in flight,
 * who received her, who made an order, and from an hour after a receipt that
 * nobody confirmed the superior of the giver. One row for each ground, so that one may go while another stays.
 */
export const partyChanges = (event: CasePublished): readonly RowChange[] => {
  const { caseId } = event;
  switch (event.type) {
    case 'cases.case-opened.v1':
      return concerns(caseId, event.data.openedByOrg, 'opened', caseId);
    case 'cases.custody-opened.v1':
      return concerns(caseId, event.data.custodian, 'custodian', caseId);
    case 'cases.order-made.v1':
      return concerns(caseId, event.data.authorityOrg, 'authority', event.data.orderId);
    case 'cases.handover-offered.v1':
      return concerns(caseId, event.data.toOrg, 'receiver', event.data.handoverId);
    case 'cases.handover-reopened.v1':
      return concerns(caseId, event.data.toOrg, 'receiver', event.data.handoverId);
    case 'cases.handover-received.v1':
      return [
        ...concerns(caseId, event.data.receivedByOrg, 'received', event.data.handoverId),
        ...concerns(caseId, event.data.giverSuperior, 'superior', event.data.handoverId),
      ];
    case 'cases.custody-transferred.v1':
      return [...concerns(caseId, event.data.to, 'custodian', caseId), ...handoverOver(caseId, event.data.handoverId)];
    case 'cases.handover-refused.v1':
      return event.data.atTheDoor ? [] : handoverOver(caseId, event.data.handoverId);
    case 'cases.handover-superseded.v1':
    case 'cases.handover-cancelled.v1':
    case 'cases.person-returned.v1':
      return handoverOver(caseId, event.data.handoverId);
    default:
      return [];
  }
};
