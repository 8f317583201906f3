import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { permits, requirePermit, type Relation } from '@setu/access';
import { RECONCILIATION_STEPS, ReconciliationQuery, type ReconciliationStep } from '@setu/worklist';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { Code } from '../http/fields.js';
import { ListEdge } from '../reads/list-edge.js';
import { ListQuery, pageOf } from '../reads/read-query.js';
import { ViewEdge } from '../reads/view-edge.js';

const NOTHING: ReadonlySet<Relation> = new Set();

class ReconciliationListQuery extends ListQuery {
  @Code(RECONCILIATION_STEPS, { optional: true, about: 'Only those who miss this step.' })
  readonly missing?: ReconciliationStep;
  @Code(['yes'], { optional: true, about: 'Only those for whom the alarm is raised.' }) readonly alarm?: 'yes';
}

/** From the rescue to the court: removed, case, FIR, production, order, and who misses which step since when. */
@ApiTags('worklist')
@ApiBearerAuth()
@Controller('reconciliation')
export class ReconciliationController {
  constructor(
    private readonly queries: QueryBus,
    private readonly lists: ListEdge,
    private readonly views: ViewEdge,
  ) {}

  /** Each unit sees those whom it removed; an auditor sees all. */
  @Get()
  async list(@OfExchange() { actor }: Exchange, @Query() { missing, alarm, ...query }: ReconciliationListQuery) {
    requirePermit(actor, 'reconciliation.read', NOTHING);
    const organisations = permits(actor, 'case.read', NOTHING) === 'permit' ? 'all' : 'own';
    await this.views.caughtUp('reconciliation', query.after);
    const narrowed = { ...pageOf(query), ...(missing !== undefined && { missing }), ...(alarm !== undefined && { alarm: true }) };
    return this.lists.page(actor, organisations, (visibleTo) =>
      this.queries.execute(new ReconciliationQuery({ visibleTo, ...narrowed })),
    );
  }
}
