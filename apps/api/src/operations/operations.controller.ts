import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { OPERATION_RELATIONS, permits, requirePermit, type Relation } from '@setu/access';
import { OperationQuery, OperationsQuery, ProposeOperation } from '@setu/rescue';
import type { FastifyReply } from 'fastify';
import { CommandEdge } from '../commands/command-edge.js';
import { revisionTag } from '../commands/if-match.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { ListEdge } from '../reads/list-edge.js';
import { ListQuery, pageOf, ReadQuery } from '../reads/read-query.js';
import { ViewEdge } from '../reads/view-edge.js';
import { OperationEdge } from './operation-edge.js';
import { ProposeOperationDto } from './operation.dtos.js';

const NOTHING: ReadonlySet<Relation> = new Set();
/** Those who were only asked for officers or places see their own share, and that the operation is there. */
const ONLY_ASKED: readonly Relation[] = ['operation-staff', 'operation-shelter'];

/** Rescue operations, for those who take part in them. */
@ApiTags('operation')
@ApiBearerAuth()
@Controller('operations')
export class OperationsController {
  constructor(
    private readonly operations: OperationEdge,
    private readonly commands: CommandEdge,
    private readonly queries: QueryBus,
    private readonly lists: ListEdge,
    private readonly views: ViewEdge,
  ) {}

  /** Operations in which she or her organisation takes part, latest first. */
  @Get()
  async list(@OfExchange() { actor }: Exchange, @Query() query: ListQuery) {
    const all = permits(actor, 'operation.read', NOTHING) === 'permit';
    if (!all) requirePermit(actor, 'operation.read', new Set<Relation>(OPERATION_RELATIONS));
    await this.views.caughtUp('operations', query.after);
    return this.lists.page(actor, all ? 'all' : 'own', (visibleTo) =>
      this.queries.execute(new OperationsQuery({ visibleTo, userRef: actor.userRef, ...pageOf(query) })),
    );
  }

  /** Staffing asked and committed, authority, briefing, live log, headcount. The ETag is the revision to name in If-Match. */
  @Get(':id')
  async one(
    @OfExchange() { actor }: Exchange,
    @PathId('id') id: string,
    @Query() { after }: ReadQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const parts = await this.operations.require(actor, 'operation.read', id);
    const ownOnly = parts.size > 0 && [...parts].every((part) => ONLY_ASKED.includes(part)) && actor.role !== 'auditor';
    const query = new OperationQuery(id, ownOnly ? actor.orgRef : undefined);
    const stream = { category: 'operation', id } as const;
    const found = await this.views.find('operations', after, stream, () => this.queries.execute(query));
    reply.header('ETag', revisionTag(found.revision));
    return found;
  }

  @Writes('operation')
  @Post()
  propose(@OfExchange() exchange: Exchange, @Body() body: ProposeOperationDto): Promise<Written> {
    requirePermit(exchange.actor, 'operation.propose', NOTHING);
    const proposal = { ...body, tipIds: body.tipIds ?? [] };
    return this.commands.carryOut(exchange, (context) => new ProposeOperation(proposal, context));
  }
}
