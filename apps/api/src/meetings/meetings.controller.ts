import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Concealed, requirePermit } from '@setu/access';
import {
  AgreeAction,
  ApproveMinutes,
  CloseAction,
  ConveneMeeting,
  MeetingQuery,
  MeetingsQuery,
  RecordInput,
  ReportAction,
} from '@setu/coordination';
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
import { MeetingEdge } from './meeting-edge.js';
import {
  AgreeActionDto,
  ApproveMinutesDto,
  CloseActionDto,
  ConveneMeetingDto,
  RecordInputDto,
  ReportActionDto,
} from './meeting.dtos.js';
import { meetingsVisibleTo } from './meetings-visible-to.js';

/** Police and NGOs meet: what each brings in, what they agree, who does it by when, and what became of it. */
@ApiTags('meeting')
@ApiBearerAuth()
@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly meetings: MeetingEdge,
    private readonly commands: CommandEdge,
    private readonly queries: QueryBus,
    private readonly lists: ListEdge,
    private readonly views: ViewEdge,
  ) {}

  /** Those in which her organisation takes part, latest first; an auditor sees all. */
  @Get()
  async list(@OfExchange() { actor }: Exchange, @Query() query: ListQuery) {
    const organisations = meetingsVisibleTo(actor);
    await this.views.caughtUp('meetings', query.after);
    return this.lists.page(actor, organisations, (visibleTo) =>
      this.queries.execute(new MeetingsQuery({ visibleTo, ...pageOf(query) })),
    );
  }

  /** The ETag is the revision to name in If-Match. */
  @Get(':id')
  async one(
    @OfExchange() { actor }: Exchange,
    @PathId('id') id: string,
    @Query() { after }: ReadQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.meetings.require(actor, 'meeting.read', id);
    await this.views.caughtUp('meetings', after, { category: 'meeting', id });
    const found = await this.lists.page(actor, 'all', ({ withheld }) => this.queries.execute(new MeetingQuery(id, withheld)));
    if (!found) throw new Concealed();
    reply.header('ETag', revisionTag(found.revision));
    return found;
  }

  @Writes('meeting')
  @Post()
  convene(@OfExchange() exchange: Exchange, @Body() body: ConveneMeetingDto): Promise<Written> {
    requirePermit(exchange.actor, 'meeting.convene', new Set());
    return this.commands.carryOut(exchange, (context) => new ConveneMeeting(body, context));
  }

  @Writes('meeting')
  @Post(':id/inputs')
  speak(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: RecordInputDto): Promise<Written> {
    return this.meetings.write(exchange, 'meeting.speak', id, (context) => new RecordInput(id, body, context), {
      creates: 'input',
    });
  }

  @Writes('meeting')
  @Post(':id/actions')
  agree(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: AgreeActionDto): Promise<Written> {
    return this.meetings.write(exchange, 'meeting.speak', id, (context) => new AgreeAction(id, body, context), {
      creates: 'action',
    });
  }

  @Writes('meeting')
  @Post(':id/actions/:actionId/reports')
  report(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('actionId') actionId: string,
    @Body() body: ReportActionDto,
  ): Promise<Written> {
    return this.meetings.write(exchange, 'action.report', id, (context) => new ReportAction(id, { ...body, actionId }, context));
  }

  @Writes('meeting')
  @Post(':id/actions/:actionId/closure')
  close(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('actionId') actionId: string,
    @Body() body: CloseActionDto,
  ): Promise<Written> {
    return this.meetings.write(exchange, 'action.close', id, (context) => new CloseAction(id, { ...body, actionId }, context));
  }

  @Writes('meeting')
  @Post(':id/approvals')
  approve(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: ApproveMinutesDto): Promise<Written> {
    return this.meetings.write(exchange, 'minutes.approve', id, (context) => new ApproveMinutes(id, body, context));
  }
}
