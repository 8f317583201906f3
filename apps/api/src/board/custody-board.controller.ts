import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { permits, requirePermit, type Relation } from '@setu/access';
import { BOARD_FAULTS, CustodyBoardQuery, type BoardFault, type BoardSort } from '@setu/worklist';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { Code, Id } from '../http/fields.js';
import { ListEdge } from '../reads/list-edge.js';
import { ListQuery, pageOf } from '../reads/read-query.js';
import { PersonEdge } from '../persons/person-edge.js';
import { ViewEdge } from '../reads/view-edge.js';

const NOTHING: ReadonlySet<Relation> = new Set();

class BoardQuery extends ListQuery {
  @Id({ optional: true, about: 'Only persons for whom this organisation is responsible.' }) readonly custodian?: string;
  @Code(['never', 'held', 'ended'], { optional: true }) readonly custody?: 'never' | 'held' | 'ended';
  @Code(BOARD_FAULTS, { optional: true, about: 'Only lines on which this is wrong.' }) readonly wrong?: BoardFault;
  @Code(['since', 'changed', 'case-code'], { optional: true, about: 'Longest with the same custodian first, if left out.' })
  readonly sort?: BoardSort;
}

/** One line per person: who is responsible now, since when, on what ground, until when, what is wrong. */
@ApiTags('custody')
@ApiBearerAuth()
@Controller('custody-board')
export class CustodyBoardController {
  constructor(
    private readonly queries: QueryBus,
    private readonly lists: ListEdge,
    private readonly views: ViewEdge,
    private readonly persons: PersonEdge,
  ) {}

  /**
   * Each sees the cases that concern her organisation; an auditor all of them. `heldTwice`: another case of the same person has a custodian
   * too. No view knows it; the vault is asked for the lines of this page.
   */
  @Get()
  async board(@OfExchange() { actor }: Exchange, @Query() query: BoardQuery) {
    requirePermit(actor, 'board.read', NOTHING);
    const organisations = permits(actor, 'case.read', NOTHING) === 'permit' ? 'all' : 'own';
    await this.views.caughtUp('custody-board', query.after);
    const { custodian, custody, wrong, sort } = query;
    const narrowed = Object.fromEntries(
      Object.entries({ custodian, custody, wrong, sort }).filter(([, value]) => value !== undefined),
    );
    const page = await this.lists.page(actor, organisations, (visibility) =>
      this.queries.execute(new CustodyBoardQuery({ visibility, ...pageOf(query), ...narrowed })),
    );
    const twice = await this.persons.heldTwice(
      actor,
      page.lines.map(({ caseId }) => caseId),
    );
    return { ...page, lines: page.lines.map((line) => (twice.has(line.caseId) ? { ...line, heldTwice: true } : line)) };
  }
}
