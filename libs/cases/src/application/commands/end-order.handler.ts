import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { EndOrder } from './end-order.command.js';

@CommandHandler(EndOrder)
export class EndOrderHandler implements ICommandHandler<EndOrder> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: EndOrder): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'EndOrder', data: { ...details, ...acting(context, now) } },
    }));
  }
}
