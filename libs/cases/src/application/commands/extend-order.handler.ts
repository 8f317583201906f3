import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { ExtendOrder } from './extend-order.command.js';

@CommandHandler(ExtendOrder)
export class ExtendOrderHandler implements ICommandHandler<ExtendOrder> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: ExtendOrder): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'ExtendOrder', data: { ...details, ...acting(context, now) } },
    }));
  }
}
