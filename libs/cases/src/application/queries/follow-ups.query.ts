import { Query } from '@nestjs/cqrs';
import type { FollowUpsPage, FollowUpsRequest } from '../../projections/follow-ups.table.js';

/** Which follow-ups does this organisation owe, or has it seen to? */
export class FollowUpsQuery extends Query<FollowUpsPage> {
  constructor(readonly request: FollowUpsRequest) {
    super();
  }
}
