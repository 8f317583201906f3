import { Query } from '@nestjs/cqrs';
import type { ReferralsPage, ReferralsRequest } from '../../projections/referrals.table.js';

/** Which referrals went to an organisation or came from it, and how do they stand? */
export class ReferralsQuery extends Query<ReferralsPage> {
  constructor(readonly request: ReferralsRequest) {
    super();
  }
}
