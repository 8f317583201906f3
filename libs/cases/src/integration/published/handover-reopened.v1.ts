import type { ClosedBeforeReceipt } from '../../domain/case-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** A handover that had been closed is in flight again: its receiver records that she is there. */
export type HandoverReopenedV1 = Published<
  'cases.handover-reopened.v1',
  { handoverId: string; fromOrg: string; toOrg: string; plannedAt: string; closedAs: ClosedBeforeReceipt }
>;

export const handoverReopenedV1 = ({ data, ...event }: RecordedCase<'HandoverReopened'>): HandoverReopenedV1 =>
  published(event, 'cases.handover-reopened.v1', {
    handoverId: data.handoverId,
    fromOrg: data.fromOrg,
    toOrg: data.toOrg,
    plannedAt: data.plannedAt,
    closedAs: data.closedAs,
  });
