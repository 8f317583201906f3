import { Query } from '@nestjs/cqrs';
import type { QueuePage, QueueRequest } from '../../projections/work-queue.table.js';

/** What waits for this organisation, from whom, since when and until when? Judged at the moment it is asked. */
export class WorkQueueQuery extends Query<QueuePage> {
  constructor(readonly request: Omit<QueueRequest, 'now'>) {
    super();
  }
}
