import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { MakeOrder } from './make-order.command.js';

@CommandHandler(MakeOrder)
export class MakeOrderHandler implements ICommandHandler<MakeOrder> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: MakeOrder): Promise<Executed> {
    const orderId = createdIdOf(context.commandId, 'order');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'MakeOrder', data: { ...details, orderId, ...acting(context, now) } },
    }));
  }
}
