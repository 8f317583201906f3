import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Concealed, permits, requirePermit, type Relation } from '@setu/access';
import { FOLLOW_UP_STANDINGS, FollowUpsQuery, WayHomeQuery, type FollowUpStanding } from '@setu/cases';
import { CaseEdge } from '../cases/case-edge.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { Code, Instant } from '../http/fields.js';
import { PathId } from '../http/path-id.js';
import { ListEdge } from '../reads/list-edge.js';
import { ListQuery, pageOf, ReadQuery } from '../reads/read-query.js';
import { ViewEdge } from '../reads/view-edge.js';

const NOTHING: ReadonlySet<Relation> = new Set();
const VIEW = 'way-home';

class FollowUpListQuery extends ListQuery {
  @Code(FOLLOW_UP_STANDINGS, { optional: true, about: 'Those still open, if left out.' }) readonly standing?: FollowUpStanding;
  @Instant({ optional: true, about: 'Only those due before.' }) readonly dueBefore?: string;
}

/** How the way home stands, and who is to be looked after next. */
@ApiTags('reunification')
@ApiBearerAuth()
@Controller()
export class WaysHomeController {
  constructor(
    private readonly cases: CaseEdge,
    private readonly queries: QueryBus,
    private readonly lists: ListEdge,
    private readonly views: ViewEdge,
  ) {}

  /** Tracing, claims, verification, wishes, journeys and follow-up of one person. Who and where stays sealed. */
  @Get('cases/:id/reunification')
  async one(@OfExchange() { actor }: Exchange, @PathId('id') id: string, @Query() { after }: ReadQuery) {
    await this.cases.require(actor, 'reunification.read', id);
    await this.views.caughtUp(VIEW, after, { category: 'case', id });
    const found = await this.queries.execute(new WayHomeQuery(id));
    if (!found) throw new Concealed();
    return found;
  }

  /** Follow-ups that her organisation owes, earliest first; an auditor sees all of them. */
  @Get('follow-ups')
  async due(@OfExchange() { actor }: Exchange, @Query() query: FollowUpListQuery) {
    requirePermit(actor, 'follow-up.read', NOTHING);
    const organisations = permits(actor, 'case.read', NOTHING) === 'permit' ? 'all' : 'own';
    await this.views.caughtUp(VIEW, query.after);
    const { standing, dueBefore } = query;
    const narrowed = { ...(standing !== undefined && { standing }), ...(dueBefore !== undefined && { dueBefore }) };
    return this.lists.page(actor, organisations, (visibleTo) =>
      this.queries.execute(new FollowUpsQuery({ visibleTo, ...pageOf(query), ...narrowed })),
    );
  }
}
