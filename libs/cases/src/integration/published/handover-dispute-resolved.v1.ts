import type { DisputeOutcome } from '../../domain/case-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** A dispute is over. */
export type HandoverDisputeResolvedV1 = Published<
  'cases.handover-dispute-resolved.v1',
  { handoverId: string; disputeId: string; outcomeCode: DisputeOutcome }
>;

export const handoverDisputeResolvedV1 = ({
  data,
  ...event
}: RecordedCase<'HandoverDisputeResolved'>): HandoverDisputeResolvedV1 =>
  published(event, 'cases.handover-dispute-resolved.v1', {
    handoverId: data.handoverId,
    disputeId: data.disputeId,
    outcomeCode: data.outcomeCode,
  });
