import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { permits, requirePermit, type Relation } from '@setu/access';
import { IRREGULARITY_KINDS, IrregularitiesQuery, type IrregularityKind } from '@setu/cases';
import { CaseEdge } from '../cases/case-edge.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { Code } from '../http/fields.js';
import { PathId } from '../http/path-id.js';
import { ListEdge } from '../reads/list-edge.js';
import { ListQuery, pageOf } from '../reads/read-query.js';
import { ViewEdge } from '../reads/view-edge.js';

const NOTHING: ReadonlySet<Relation> = new Set();
const VIEWS = ['case-timeline', 'case-summary'];

class IrregularityListQuery extends ListQuery {
  @Code(IRREGULARITY_KINDS, { optional: true, about: 'Only those of this kind.' }) readonly kind?: IrregularityKind;
}

/** What deviates from a rule, was recorded late, or was corrected: shown for ever. */
@ApiTags('record')
@ApiBearerAuth()
@Controller()
export class IrregularitiesController {
  constructor(
    private readonly cases: CaseEdge,
    private readonly queries: QueryBus,
    private readonly lists: ListEdge,
    private readonly views: ViewEdge,
  ) {}

  /** In the cases that concern her organisation, latest first; an auditor sees all of them. */
  @Get('irregularities')
  async all(@OfExchange() { actor }: Exchange, @Query() query: IrregularityListQuery) {
    requirePermit(actor, 'irregularity.read', NOTHING);
    const organisations = permits(actor, 'case.read', NOTHING) === 'permit' ? 'all' : 'own';
    for (const view of VIEWS) await this.views.caughtUp(view, query.after);
    return this.lists.page(actor, organisations, (visibleTo) =>
      this.queries.execute(new IrregularitiesQuery({ visibleTo, ...pageOf(query), ...ofKind(query) })),
    );
  }

  /** In one case. */
  @Get('cases/:id/irregularities')
  async ofCase(@OfExchange() { actor }: Exchange, @PathId('id') id: string, @Query() query: IrregularityListQuery) {
    await this.cases.require(actor, 'case.read', id);
    await this.views.caughtUp('case-timeline', query.after, { category: 'case', id });
    return this.lists.page(actor, 'all', (visibleTo) =>
      this.queries.execute(new IrregularitiesQuery({ visibleTo, caseId: id, ...pageOf(query), ...ofKind(query) })),
    );
  }
}

const ofKind = ({ kind }: IrregularityListQuery): Readonly<{ kind?: IrregularityKind }> => (kind === undefined ? {} : { kind });
