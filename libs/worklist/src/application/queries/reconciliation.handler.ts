import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CLOCK, type Clock } from '@setu/platform';
import { Reconciliation } from '../../projections/reconciliation.table.js';
import { ReconciliationQuery } from './reconciliation.query.js';

@QueryHandler(ReconciliationQuery)
export class ReconciliationQueryHandler implements IQueryHandler<ReconciliationQuery> {
  constructor(
    private readonly views: Reconciliation,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ request }: ReconciliationQuery) {
    return this.views.list({ ...request, now: this.clock().toISOString() });
  }
}
