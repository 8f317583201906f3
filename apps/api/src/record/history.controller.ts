import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CaseHistory } from '@setu/cases';
import { CLOCK, type Clock } from '@setu/platform';
import { CaseEdge } from '../cases/case-edge.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { ListQuery, pageOf } from '../reads/read-query.js';
import { RecordEdge } from '../reads/record-edge.js';
import { ComparisonQuery, StateQuery } from './history.dtos.js';

/** The history of a case, read from its own stream and not from a view: always whole, and up to this moment. */
@ApiTags('record')
@ApiBearerAuth()
@Controller('cases/:id')
export class HistoryController {
  constructor(
    private readonly cases: CaseEdge,
    private readonly history: CaseHistory,
    private readonly record: RecordEdge,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Every entry as it was recorded, oldest first, none left out; each names the corrections of it. Personal values stay sealed. */
  @Get('history')
  async all(@OfExchange() { actor }: Exchange, @PathId('id') id: string, @Query() query: ListQuery) {
    await this.cases.require(actor, 'case.read', id);
    await this.record.holds(query.after);
    return this.history.page(id, pageOf(query));
  }

  /** How the case stood at an instant, and each entry that led there, in the order of that clock. */
  @Get('state')
  async state(
    @OfExchange() { actor }: Exchange,
    @PathId('id') id: string,
    @Query() { after, asOf, clock = 'recorded' }: StateQuery,
  ) {
    await this.cases.require(actor, 'case.read', id);
    await this.record.holds(after);
    return this.history.replay(id, asOf ?? this.#now(), clock);
  }

  /** What changed between two instants, and the entries that lie between them. */
  @Get('comparison')
  async comparison(
    @OfExchange() { actor }: Exchange,
    @PathId('id') id: string,
    @Query() { after, from, to, clock = 'recorded' }: ComparisonQuery,
  ) {
    await this.cases.require(actor, 'case.read', id);
    await this.record.holds(after);
    return this.history.compare(id, from, to ?? this.#now(), clock);
  }

  #now(): string {
    return this.clock().toISOString();
  }
}
