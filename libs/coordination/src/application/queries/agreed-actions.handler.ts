import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CLOCK, type Clock } from '@setu/platform';
import { Meetings } from '../../projections/meetings.table.js';
import { AgreedActionsQuery } from './agreed-actions.query.js';

@QueryHandler(AgreedActionsQuery)
export class AgreedActionsQueryHandler implements IQueryHandler<AgreedActionsQuery> {
  constructor(
    private readonly views: Meetings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ request }: AgreedActionsQuery) {
    return this.views.actions({ ...request, now: this.clock().toISOString() });
  }
}
