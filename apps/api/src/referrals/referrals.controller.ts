import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  AcceptReferral,
  CancelReferral,
  CompleteReferral,
  ConfirmReferralCancellation,
  DeclineReferral,
  EnterReferralInError,
  HoldReferral,
  ReceiveReferral,
  ReferralsQuery,
  RerouteReferral,
  SendReferral,
} from '@setu/cases';
import { CaseEdge } from '../cases/case-edge.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { NoBody } from '../http/no-body.js';
import { PathId } from '../http/path-id.js';
import { ListEdge } from '../reads/list-edge.js';
import { ListQuery, pageOf } from '../reads/read-query.js';
import { ViewEdge } from '../reads/view-edge.js';
import {
  CancelReferralDto,
  CompleteReferralDto,
  ConfirmReferralCancellationDto,
  DeclineReferralDto,
  EnterReferralInErrorDto,
  HoldReferralDto,
  RerouteReferralDto,
  SendReferralDto,
} from './referral.dtos.js';
import { referredOn } from './referred-on.js';
import { Reports } from '../sign-in/reports.js';

/** Referring a person for a service: sent, received, held, accepted or declined, sent on, taken back, completed. */
@ApiTags('referral')
@ApiBearerAuth()
@Controller('cases/:id/referrals')
export class ReferralsController {
  constructor(
    private readonly cases: CaseEdge,
    private readonly queries: QueryBus,
    private readonly lists: ListEdge,
    private readonly views: ViewEdge,
  ) {}

  /** Every referral of the case, the most urgent first. */
  @Get()
  async list(@OfExchange() { actor }: Exchange, @PathId('id') id: string, @Query() query: ListQuery) {
    await this.cases.require(actor, 'referral.read', id);
    await this.views.caughtUp('referrals', query.after, { category: 'case', id });
    return this.lists.page(actor, 'all', (visibleTo) =>
      this.queries.execute(new ReferralsQuery({ visibleTo, caseId: id, ...pageOf(query) })),
    );
  }

  @Writes('referral')
  @Post()
  send(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @Body() { consentId, override, ...body }: SendReferralDto,
  ): Promise<Written> {
    const details = { ...body, ...referredOn(consentId, override) };
    return this.cases.write(exchange, 'referral.send', id, (context) => new SendReferral(id, details, context), {
      creates: 'referral',
    });
  }

  /** It stays the referral of whoever sent it first. Answers the id of the new one. */
  @Writes('referral')
  @Post(':referralId/rerouting')
  reroute(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('referralId') referralId: string,
    @Body() { consentId, override, ...body }: RerouteReferralDto,
  ): Promise<Written> {
    const details = { ...body, ...referredOn(consentId, override), referralId };
    return this.cases.write(exchange, 'referral.reroute', id, (context) => new RerouteReferral(id, details, context), {
      creates: 'referral',
    });
  }

  @Writes('referral')
  @Post(':referralId/receipt')
  receive(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('referralId') referralId: string,
    @NoBody() _: undefined,
  ): Promise<Written> {
    return this.cases.write(exchange, 'referral.receive', id, (context) => new ReceiveReferral(id, { referralId }, context));
  }

  @Writes('referral')
  @Post(':referralId/hold')
  hold(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('referralId') referralId: string,
    @Body() body: HoldReferralDto,
  ): Promise<Written> {
    return this.cases.write(exchange, 'referral.hold', id, (context) => new HoldReferral(id, { ...body, referralId }, context));
  }

  @Writes('referral')
  @Post(':referralId/acceptance')
  accept(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('referralId') referralId: string,
    @NoBody() _: undefined,
  ): Promise<Written> {
    return this.cases.write(exchange, 'referral.accept', id, (context) => new AcceptReferral(id, { referralId }, context));
  }

  @Writes('referral')
  @Post(':referralId/decline')
  decline(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('referralId') referralId: string,
    @Body() body: DeclineReferralDto,
  ): Promise<Written> {
    return this.cases.write(
      exchange,
      'referral.decline',
      id,
      (context) => new DeclineReferral(id, { ...body, referralId }, context),
    );
  }

  /** Before it was accepted it ends at once; afterwards the receiver is asked to confirm. */
  @Writes('referral')
  @Post(':referralId/cancellation')
  cancel(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('referralId') referralId: string,
    @Body() body: CancelReferralDto,
  ): Promise<Written> {
    return this.cases.write(
      exchange,
      'referral.cancel',
      id,
      (context) => new CancelReferral(id, { ...body, referralId }, context),
    );
  }

  @Writes('referral')
  @Post(':referralId/cancellation/confirmation')
  confirmCancellation(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('referralId') referralId: string,
    @Body() body: ConfirmReferralCancellationDto,
  ): Promise<Written> {
    return this.cases.write(
      exchange,
      'referral.confirm-cancellation',
      id,
      (context) => new ConfirmReferralCancellation(id, { ...body, referralId }, context),
    );
  }

  @Reports('referral.complete')
  @Writes('referral')
  @Post(':referralId/completion')
  complete(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('referralId') referralId: string,
    @Body() body: CompleteReferralDto,
  ): Promise<Written> {
    return this.cases.write(
      exchange,
      'referral.complete',
      id,
      (context) => new CompleteReferral(id, { ...body, referralId }, context),
    );
  }

  @Writes('referral')
  @Post(':referralId/error')
  error(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('referralId') referralId: string,
    @Body() body: EnterReferralInErrorDto,
  ): Promise<Written> {
    return this.cases.write(
      exchange,
      'referral.enter-in-error',
      id,
      (context) => new EnterReferralInError(id, { ...body, referralId }, context),
    );
  }
}
