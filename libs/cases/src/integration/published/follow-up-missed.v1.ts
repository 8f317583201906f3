import type { FollowUpMissedReason } from '../../domain/follow-up-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** Nobody looked after her when it was due. It stays missed, whatever follows. */
export type FollowUpMissedV1 = Published<
  'cases.follow-up-missed.v1',
  { dueAt: string; reasonCode: FollowUpMissedReason; byOrg: string }
>;

export const followUpMissedV1 = ({ data, ...event }: RecordedCase<'FollowUpMissed'>): FollowUpMissedV1 =>
  published(event, 'cases.follow-up-missed.v1', {
    dueAt: data.dueAt,
    reasonCode: data.reasonCode,
    byOrg: data.byOrg,
  });
