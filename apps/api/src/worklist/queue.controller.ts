import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { permits, requirePermit, type Relation } from '@setu/access';
import { QUEUE_TABS, WorkQueueQuery, type QueueTab } from '@setu/worklist';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { Code } from '../http/fields.js';
import { ListEdge } from '../reads/list-edge.js';
import { ListQuery, pageOf } from '../reads/read-query.js';
import { ViewEdge } from '../reads/view-edge.js';

const NOTHING: ReadonlySet<Relation> = new Set();

class QueueQuery extends ListQuery {
  @Code(QUEUE_TABS, { optional: true, about: 'Only what is in this tab; `overdue` goes across the others.' })
  readonly tab?: QueueTab;
}

/** What waits for one's own organisation. */
@ApiTags('worklist')
@ApiBearerAuth()
@Controller('queue')
export class QueueController {
  constructor(
    private readonly queries: QueryBus,
    private readonly lists: ListEdge,
    private readonly views: ViewEdge,
  ) {}

  /** Soonest due first, then what has waited longest; an auditor sees what waits for anybody. */
  @Get()
  async queue(@OfExchange() { actor }: Exchange, @Query() { tab, ...query }: QueueQuery) {
    requirePermit(actor, 'queue.read', NOTHING);
    const organisations = permits(actor, 'case.read', NOTHING) === 'permit' ? 'all' : 'own';
    await this.views.caughtUp('work-queue', query.after);
    const narrowed = { ...pageOf(query), ...(tab !== undefined && { tab }) };
    return this.lists.page(actor, organisations, (visibleTo) =>
      this.queries.execute(new WorkQueueQuery({ visibleTo, ...narrowed })),
    );
  }
}
