import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Referrals } from '../../projections/referrals.table.js';
import { ReferralsQuery } from './referrals.query.js';

@QueryHandler(ReferralsQuery)
export class ReferralsQueryHandler implements IQueryHandler<ReferralsQuery> {
  constructor(private readonly views: Referrals) {}

  execute({ request }: ReferralsQuery) {
    return this.views.list(request);
  }
}
