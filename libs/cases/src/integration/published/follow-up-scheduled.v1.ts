import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Who looks after her from now on, and when. */
export type FollowUpScheduledV1 = Published<
  'cases.follow-up-scheduled.v1',
  { reunificationId: string; owner: string; dueDates: readonly string[]; policyVersion: number }
>;

export const followUpScheduledV1 = ({ data, ...event }: RecordedCase<'FollowUpScheduled'>): FollowUpScheduledV1 =>
  published(event, 'cases.follow-up-scheduled.v1', {
    reunificationId: data.reunificationId,
    owner: data.owner,
    dueDates: data.dueDates,
    policyVersion: data.policyVersion,
  });
