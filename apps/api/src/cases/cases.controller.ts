import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { requirePermit } from '@setu/access';
import {
  CaseSummaryQuery,
  CaseTimelineQuery,
  CustodyLedgerQuery,
  DetermineAge,
  LeaveByChoice,
  OpenCase,
  RecordAgeBand,
  RecordIdentity,
  ReportFound,
  ReportMissing,
} from '@setu/cases';
import type { FastifyReply } from 'fastify';
import { CommandEdge } from '../commands/command-edge.js';
import { revisionTag } from '../commands/if-match.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { ReadQuery } from '../reads/read-query.js';
import { ViewEdge } from '../reads/view-edge.js';
import {
  DetermineAgeDto,
  LeaveByChoiceDto,
  OpenCaseDto,
  RecordAgeBandDto,
  RecordIdentityDto,
  ReportFoundDto,
  ReportMissingDto,
} from './case.dtos.js';
import { CaseEdge } from './case-edge.js';
import { Reports } from '../sign-in/reports.js';

/** The case of one person: who she is, how old, where she is, and the whole history. */
@ApiTags('case')
@ApiBearerAuth()
@Controller('cases')
export class CasesController {
  constructor(
    private readonly cases: CaseEdge,
    private readonly commands: CommandEdge,
    private readonly queries: QueryBus,
    private readonly views: ViewEdge,
  ) {}

  @Writes('case')
  @Post()
  open(@OfExchange() exchange: Exchange, @Body() body: OpenCaseDto): Promise<Written> {
    requirePermit(exchange.actor, 'case.open', new Set());
    return this.commands.carryOut(exchange, (context) => new OpenCase(body, context));
  }

  /** Who is responsible now, on what ground, what is in flight, and what is wrong. The ETag is the revision to name in If-Match. */
  @Get(':id')
  async one(
    @OfExchange() { actor }: Exchange,
    @PathId('id') id: string,
    @Query() { after }: ReadQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.cases.require(actor, 'case.read', id);
    const found = await this.views.find('case-summary', after, { category: 'case', id }, () =>
      this.queries.execute(new CaseSummaryQuery(id)),
    );
    reply.header('ETag', revisionTag(found.revision));
    return found;
  }

  /** Every event of the case, none left out; personal values sealed. */
  @Get(':id/timeline')
  async timeline(@OfExchange() { actor }: Exchange, @PathId('id') id: string, @Query() { after }: ReadQuery) {
    await this.cases.require(actor, 'case.read', id);
    return this.views.find('case-timeline', after, { category: 'case', id }, async () => {
      const entries = await this.queries.execute(new CaseTimelineQuery(id));
      return entries.length > 0 ? entries : undefined;
    });
  }

  /** Who was responsible from when to when, without a gap. */
  @Get(':id/custody-ledger')
  async ledger(@OfExchange() { actor }: Exchange, @PathId('id') id: string, @Query() { after }: ReadQuery) {
    await this.cases.require(actor, 'case.read', id);
    await this.views.caughtUp('custody-ledger', after, { category: 'case', id });
    return this.queries.execute(new CustodyLedgerQuery(id));
  }

  @Reports('identity.record')
  @Writes('case')
  @Post(':id/identity')
  identity(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: RecordIdentityDto): Promise<Written> {
    return this.cases.write(exchange, 'identity.record', id, (context) => new RecordIdentity(id, body, context));
  }

  @Reports('age.record')
  @Writes('case')
  @Post(':id/age-bands')
  ageBand(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: RecordAgeBandDto): Promise<Written> {
    return this.cases.write(exchange, 'age.record', id, (context) => new RecordAgeBand(id, body, context));
  }

  @Reports('age.determine')
  @Writes('case')
  @Post(':id/age-determination')
  determineAge(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: DetermineAgeDto): Promise<Written> {
    return this.cases.write(exchange, 'age.determine', id, (context) => new DetermineAge(id, body, context));
  }

  @Reports('leave.record')
  @Writes('case')
  @Post(':id/departure')
  leave(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: LeaveByChoiceDto): Promise<Written> {
    return this.cases.write(exchange, 'leave.record', id, (context) => new LeaveByChoice(id, body, context));
  }

  @Reports('missing.report')
  @Writes('case')
  @Post(':id/missing-reports')
  missing(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: ReportMissingDto): Promise<Written> {
    return this.cases.write(exchange, 'missing.report', id, (context) => new ReportMissing(id, body, context));
  }

  @Reports('found.report')
  @Writes('case')
  @Post(':id/found-reports')
  found(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: ReportFoundDto): Promise<Written> {
    return this.cases.write(exchange, 'found.report', id, (context) => new ReportFound(id, body, context));
  }
}
