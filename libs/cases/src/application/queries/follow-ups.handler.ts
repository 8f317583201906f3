import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { FollowUps } from '../../projections/follow-ups.table.js';
import { FollowUpsQuery } from './follow-ups.query.js';

@QueryHandler(FollowUpsQuery)
export class FollowUpsQueryHandler implements IQueryHandler<FollowUpsQuery> {
  constructor(private readonly views: FollowUps) {}

  execute({ request }: FollowUpsQuery) {
    return this.views.list(request);
  }
}
