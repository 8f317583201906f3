import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Referrals } from '../../projections/referrals.table.js';
import { ReferralQuery } from './referral.query.js';

@QueryHandler(ReferralQuery)
export class ReferralQueryHandler implements IQueryHandler<ReferralQuery> {
  constructor(private readonly views: Referrals) {}

  execute({ referralId, visibleTo }: ReferralQuery) {
    return this.views.find(referralId, visibleTo);
  }
}
