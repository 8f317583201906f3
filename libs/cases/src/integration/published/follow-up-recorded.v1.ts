import type { FollowUpContact, FollowUpOutcome } from '../../domain/follow-up-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She was looked after, or could not be reached. `dueAt`: the due date that this answers; absent for a contact besides. */
export type FollowUpRecordedV1 = Published<
  'cases.follow-up-recorded.v1',
  { dueAt?: string; contact: FollowUpContact; outcome: FollowUpOutcome; contactedAt: string; byOrg: string }
>;

export const followUpRecordedV1 = ({ data, ...event }: RecordedCase<'FollowUpRecorded'>): FollowUpRecordedV1 =>
  published(event, 'cases.follow-up-recorded.v1', {
    contact: data.contact,
    outcome: data.outcome,
    contactedAt: data.contactedAt,
    byOrg: data.byOrg,
    ...(data.dueAt !== undefined && { dueAt: data.dueAt }),
  });
