import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { AgreedActionsQuery } from '@setu/coordination';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { Code, Id } from '../http/fields.js';
import { ListEdge } from '../reads/list-edge.js';
import { ListQuery, pageOf } from '../reads/read-query.js';
import { ViewEdge } from '../reads/view-edge.js';
import { meetingsVisibleTo } from './meetings-visible-to.js';

class AgreedActionsListQuery extends ListQuery {
  @Id({ optional: true, about: 'Only actions of this organisation.' }) readonly owner?: string;
  @Code(['open', 'closed'], { optional: true, about: 'Both if left out.' }) readonly state?: 'open' | 'closed';
}

/** What meetings agreed, over all meetings: by whom, by when, and how it stands. */
@ApiTags('meeting')
@ApiBearerAuth()
@Controller('agreed-actions')
export class AgreedActionsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly lists: ListEdge,
    private readonly views: ViewEdge,
  ) {}

  /** Of the meetings in which her organisation takes part, soonest due first; an auditor sees all. */
  @Get()
  async list(@OfExchange() { actor }: Exchange, @Query() { owner, state, ...query }: AgreedActionsListQuery) {
    const organisations = meetingsVisibleTo(actor);
    await this.views.caughtUp('meetings', query.after);
    const narrowed = { ...(owner !== undefined && { owner }), ...(state !== undefined && { state }) };
    return this.lists.page(actor, organisations, (visibleTo) =>
      this.queries.execute(new AgreedActionsQuery({ visibleTo, ...pageOf(query), ...narrowed })),
    );
  }
}
