import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  AcceptHandover,
  CancelHandover,
  ConfirmHandover,
  DispatchHandover,
  DisputeHandover,
  OfferHandover,
  ReceiveHandover,
  RefuseHandover,
  ResolveDispute,
  ReturnPerson,
} from '@setu/cases';
import { custodyBasis } from '../cases/basis.dto.js';
import { CaseEdge } from '../cases/case-edge.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { NoBody } from '../http/no-body.js';
import { PathId } from '../http/path-id.js';
import {
  AcceptHandoverDto,
  CancelHandoverDto,
  DispatchHandoverDto,
  DisputeHandoverDto,
  OfferHandoverDto,
  ReceiveHandoverDto,
  RefuseHandoverDto,
  ResolveDisputeDto,
  ReturnPersonDto,
} from './handover.dtos.js';
import { offeredTo } from './offered-to.js';
import { Reports } from '../sign-in/reports.js';

/** Handing a person over: offered, accepted, sent off, received, confirmed; responsibility moves only at the end, and counts from the receipt. */
@ApiTags('handover')
@ApiBearerAuth()
@Controller('cases/:id')
export class HandoversController {
  constructor(private readonly cases: CaseEdge) {}

  @Writes('handover')
  @Post('handovers')
  offer(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: OfferHandoverDto): Promise<Written> {
    const offer = { ...body, to: offeredTo(body.to), basis: custodyBasis(body.basis) };
    return this.cases.write(exchange, 'handover.offer', id, (context) => new OfferHandover(id, offer, context), {
      creates: 'handover',
    });
  }

  @Writes('handover')
  @Post('handovers/:handoverId/acceptance')
  accept(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('handoverId') handoverId: string,
    @Body() { spokenFor }: AcceptHandoverDto,
  ): Promise<Written> {
    const accept = (context: AcceptHandover['context']) => new AcceptHandover(id, { handoverId }, context);
    return this.cases.write(exchange, 'handover.accept', id, accept, { onBehalfOf: spokenFor && { ...spokenFor } });
  }

  @Writes('handover')
  @Post('handovers/:handoverId/refusal')
  refuse(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('handoverId') handoverId: string,
    @Body() { spokenFor, ...body }: RefuseHandoverDto,
  ): Promise<Written> {
    const refuse = (context: RefuseHandover['context']) => new RefuseHandover(id, { ...body, handoverId }, context);
    return this.cases.write(exchange, 'handover.refuse', id, refuse, { onBehalfOf: spokenFor && { ...spokenFor } });
  }

  @Writes('handover')
  @Post('handovers/:handoverId/cancellation')
  cancel(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('handoverId') handoverId: string,
    @Body() body: CancelHandoverDto,
  ): Promise<Written> {
    return this.cases.write(
      exchange,
      'handover.cancel',
      id,
      (context) => new CancelHandover(id, { ...body, handoverId }, context),
    );
  }

  @Writes('handover')
  @Post('handovers/:handoverId/dispatch')
  dispatch(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('handoverId') handoverId: string,
    @Body() body: DispatchHandoverDto,
  ): Promise<Written> {
    return this.cases.write(
      exchange,
      'handover.dispatch',
      id,
      (context) => new DispatchHandover(id, { ...body, handoverId }, context),
    );
  }

  @Reports('handover.receive')
  @Writes('handover')
  @Post('handovers/:handoverId/receipt')
  receive(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('handoverId') handoverId: string,
    @Body() body: ReceiveHandoverDto,
  ): Promise<Written> {
    return this.cases.write(
      exchange,
      'handover.receive',
      id,
      (context) => new ReceiveHandover(id, { ...body, handoverId }, context),
    );
  }

  @Writes('handover')
  @Post('handovers/:handoverId/confirmation')
  confirm(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('handoverId') handoverId: string,
    @NoBody() _: undefined,
  ): Promise<Written> {
    return this.cases.write(exchange, 'handover.confirm', id, (context) => new ConfirmHandover(id, { handoverId }, context));
  }

  @Reports('handover.return')
  @Writes('handover')
  @Post('handovers/:handoverId/return')
  giveBack(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('handoverId') handoverId: string,
    @Body() body: ReturnPersonDto,
  ): Promise<Written> {
    return this.cases.write(exchange, 'handover.return', id, (context) => new ReturnPerson(id, { ...body, handoverId }, context));
  }

  @Reports('handover.dispute')
  @Writes('handover')
  @Post('handovers/:handoverId/disputes')
  dispute(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('handoverId') handoverId: string,
    @Body() body: DisputeHandoverDto,
  ): Promise<Written> {
    const dispute = (context: DisputeHandover['context']) => new DisputeHandover(id, { ...body, handoverId }, context);
    return this.cases.write(exchange, 'handover.dispute', id, dispute, { creates: 'dispute' });
  }

  @Writes('handover')
  @Post('disputes/:disputeId/resolution')
  resolve(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('disputeId') disputeId: string,
    @Body() body: ResolveDisputeDto,
  ): Promise<Written> {
    return this.cases.write(
      exchange,
      'handover.resolve-dispute',
      id,
      (context) => new ResolveDispute(id, { ...body, disputeId }, context),
    );
  }
}
