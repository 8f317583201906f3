import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CLOCK, type Clock } from '@setu/platform';
import { WorkQueue } from '../../projections/work-queue.table.js';
import { WorkQueueQuery } from './work-queue.query.js';

@QueryHandler(WorkQueueQuery)
export class WorkQueueQueryHandler implements IQueryHandler<WorkQueueQuery> {
  constructor(
    private readonly queue: WorkQueue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ request }: WorkQueueQuery) {
    return this.queue.list({ ...request, now: this.clock().toISOString() });
  }
}
