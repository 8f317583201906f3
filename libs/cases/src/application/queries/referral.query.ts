import { Query } from '@nestjs/cqrs';
import type { Visibility } from '@setu/subscriptions';
import type { ListedReferral } from '../../projections/referrals.table.js';

/** How does this referral stand? Nothing, if there is none that the reader may see. */
export class ReferralQuery extends Query<ListedReferral | undefined> {
  constructor(
    readonly referralId: string,
    readonly visibleTo: Visibility,
  ) {
    super();
  }
}
