import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { permits, requirePermit, type Relation } from '@setu/access';
import { AcknowledgeTip, ReceiveTip, TipQuery, TipsQuery } from '@setu/rescue';
import { CommandEdge } from '../commands/command-edge.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { NoBody } from '../http/no-body.js';
import { PathId } from '../http/path-id.js';
import { ListEdge } from '../reads/list-edge.js';
import { ListQuery, pageOf, ReadQuery } from '../reads/read-query.js';
import { ViewEdge } from '../reads/view-edge.js';
import { TipEdge } from './tip-edge.js';
import { ReceiveTipDto } from './tip.dtos.js';
import { Reports } from '../sign-in/reports.js';

const NOTHING: ReadonlySet<Relation> = new Set();

/** Tips: what somebody said, whom it was handed to, and whether they have it. */
@ApiTags('rescue')
@ApiBearerAuth()
@Controller('tips')
export class TipsController {
  constructor(
    private readonly commands: CommandEdge,
    private readonly queries: QueryBus,
    private readonly lists: ListEdge,
    private readonly views: ViewEdge,
    private readonly tips: TipEdge,
  ) {}

  @Get()
  async list(@OfExchange() { actor }: Exchange, @Query() query: ListQuery) {
    const organisations = permits(actor, 'tip.read', NOTHING) === 'permit' ? 'all' : 'own';
    if (organisations === 'own') requirePermit(actor, 'tip.read', new Set<Relation>(['tip-sender']));
    await this.views.caughtUp('tips', query.after);
    return this.lists.page(actor, organisations, (visibleTo) =>
      this.queries.execute(new TipsQuery({ visibleTo, ...pageOf(query) })),
    );
  }

  @Get(':id')
  async one(@OfExchange() { actor }: Exchange, @PathId('id') id: string, @Query() query: ReadQuery) {
    await this.tips.require(actor, 'tip.read', id);
    return this.views.find('tips', query.after, { category: 'tip', id }, () => this.queries.execute(new TipQuery(id)));
  }

  @Reports('tip.receive')
  @Writes('tip')
  @Post()
  receive(@OfExchange() exchange: Exchange, @Body() body: ReceiveTipDto): Promise<Written> {
    requirePermit(exchange.actor, 'tip.receive', NOTHING);
    return this.commands.carryOut(exchange, (context) => new ReceiveTip(body, context));
  }

  @Writes('tip')
  @Post(':id/acknowledgement')
  acknowledge(@OfExchange() exchange: Exchange, @PathId('id') id: string, @NoBody() _: undefined): Promise<Written> {
    return this.tips.write(exchange, 'tip.acknowledge', id, (context) => new AcknowledgeTip(id, context));
  }
}
