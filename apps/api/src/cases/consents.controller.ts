import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { GiveConsent, RecordAssent, RefuseConsent, SharingLedgerQuery, WithdrawConsent } from '@setu/cases';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { ReadQuery } from '../reads/read-query.js';
import { ViewEdge } from '../reads/view-edge.js';
import { CaseEdge } from './case-edge.js';
import { GiveConsentDto, RecordAssentDto, RefuseConsentDto, WithdrawConsentDto } from './consent.dtos.js';
import { Reports } from '../sign-in/reports.js';

/** What she, or whoever decides for her, allows and refuses, and what a child says to it. */
@ApiTags('consent')
@ApiBearerAuth()
@Controller('cases/:id')
export class ConsentsController {
  constructor(
    private readonly cases: CaseEdge,
    private readonly queries: QueryBus,
    private readonly views: ViewEdge,
  ) {}

  /** Who may see what of her, why and until when; what was done without her consent; and who told whom. */
  @Get('sharing-ledger')
  async ledger(@OfExchange() { actor }: Exchange, @PathId('id') id: string, @Query() { after }: ReadQuery) {
    await this.cases.require(actor, 'sharing.read', id);
    await this.views.caughtUp('sharing-ledger', after, { category: 'case', id });
    return this.queries.execute(new SharingLedgerQuery(id));
  }

  @Writes('consent')
  @Post('consents')
  give(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: GiveConsentDto): Promise<Written> {
    return this.cases.write(exchange, 'consent.record', id, (context) => new GiveConsent(id, body, context), {
      creates: 'consent',
    });
  }

  /** It holds at once: whoever was referred to on it has no part in the case any more. */
  @Reports('consent.withdraw')
  @Writes('consent')
  @Post('consents/:consentId/withdrawal')
  withdraw(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('consentId') consentId: string,
    @Body() body: WithdrawConsentDto,
  ): Promise<Written> {
    const withdraw = (context: WithdrawConsent['context']) => new WithdrawConsent(id, { ...body, consentId }, context);
    return this.cases.write(exchange, 'consent.withdraw', id, withdraw);
  }

  @Reports('assent.record')
  @Writes('consent')
  @Post('consents/:consentId/assent')
  assent(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('consentId') consentId: string,
    @Body() body: RecordAssentDto,
  ): Promise<Written> {
    const assent = (context: RecordAssent['context']) => new RecordAssent(id, { ...body, consentId }, context);
    return this.cases.write(exchange, 'assent.record', id, assent);
  }

  @Reports('consent.refuse')
  @Writes('consent')
  @Post('consent-refusals')
  refuse(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: RefuseConsentDto): Promise<Written> {
    const refuse = (context: RefuseConsent['context']) => new RefuseConsent(id, { recipients: [], ...body }, context);
    return this.cases.write(exchange, 'consent.refuse', id, refuse, { creates: 'refusal' });
  }
}
