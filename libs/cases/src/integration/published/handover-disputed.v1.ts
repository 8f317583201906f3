import type { DisputeMatter } from '../../domain/case-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** A party contests what the receipt says. */
export type HandoverDisputedV1 = Published<
  'cases.handover-disputed.v1',
  { handoverId: string; disputeId: string; matterCode: DisputeMatter; byOrg: string }
>;

export const handoverDisputedV1 = ({ data, ...event }: RecordedCase<'HandoverDisputed'>): HandoverDisputedV1 =>
  published(event, 'cases.handover-disputed.v1', {
    handoverId: data.handoverId,
    disputeId: data.disputeId,
    matterCode: data.matterCode,
    byOrg: data.byOrg,
  });
