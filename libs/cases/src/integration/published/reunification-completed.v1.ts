import type { FollowUpGround, ReunifiedWith } from '../../domain/reunification-codes.js';
import type { RecordedCase } from './recorded-case.js';
import { published, type Published } from './published.js';

/** She is home; custody has ended with it. `byOrg` handed her over, and follows up unless another is named. Without `handoverId` she is an adult who went by herself. */
export type ReunificationCompletedV1 = Published<
  'cases.reunification-completed.v1',
  {
    reunificationId: string;
    handoverId?: string;
    with: ReunifiedWith;
    followUp: FollowUpGround;
    completedAt: string;
    byOrg: string;
  }
>;

export const reunificationCompletedV1 = ({ data, ...event }: RecordedCase<'ReunificationCompleted'>): ReunificationCompletedV1 =>
  published(event, 'cases.reunification-completed.v1', {
    reunificationId: data.reunificationId,
    with: data.with,
    followUp: data.followUp,
    completedAt: data.completedAt,
    byOrg: data.byOrg,
    ...(data.handoverId !== undefined && { handoverId: data.handoverId }),
  });
