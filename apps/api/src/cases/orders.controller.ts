import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { EndOrder, ExtendOrder, MakeOrder, RecordProduction } from '@setu/cases';
import { CommandEdge } from '../commands/command-edge.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { CaseEdge } from './case-edge.js';
import { OrderEdge } from './order-edge.js';
import { EndOrderDto, ExtendOrderDto, MakeOrderDto, RecordProductionDto } from './order.dtos.js';
import { Reports } from '../sign-in/reports.js';

/** The grounds on which anybody may hold her: production and orders. */
@ApiTags('case')
@ApiBearerAuth()
@Controller('cases/:id')
export class OrdersController {
  constructor(
    private readonly cases: CaseEdge,
    private readonly orders: OrderEdge,
    private readonly commands: CommandEdge,
  ) {}

  @Reports('production.record')
  @Writes('case')
  @Post('productions')
  produce(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: RecordProductionDto): Promise<Written> {
    return this.cases.write(exchange, 'production.record', id, (context) => new RecordProduction(id, body, context));
  }

  @Reports('order.record')
  @Writes('case')
  @Post('orders')
  async make(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: MakeOrderDto): Promise<Written> {
    await this.orders.requireMake(exchange.actor, id, body.authorityOrg);
    const overrules = body.overrules && { ...body.overrules, redFlagCodes: body.overrules.redFlagCodes ?? [] };
    const order = { ...body, overrules };
    return this.commands.carryOut(exchange, (context) => new MakeOrder(id, order, context), { creates: 'order' });
  }

  @Reports('order.record')
  @Writes('case')
  @Post('orders/:orderId/extensions')
  extend(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('orderId') orderId: string,
    @Body() body: ExtendOrderDto,
  ): Promise<Written> {
    return this.cases.write(exchange, 'order.record', id, (context) => new ExtendOrder(id, { ...body, orderId }, context));
  }

  @Reports('order.record')
  @Writes('case')
  @Post('orders/:orderId/end')
  end(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('orderId') orderId: string,
    @Body() body: EndOrderDto,
  ): Promise<Written> {
    return this.cases.write(exchange, 'order.record', id, (context) => new EndOrder(id, { ...body, orderId }, context));
  }
}
