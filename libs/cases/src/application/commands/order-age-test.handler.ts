import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { OrderAgeTest } from './order-age-test.command.js';

@CommandHandler(OrderAgeTest)
export class OrderAgeTestHandler implements ICommandHandler<OrderAgeTest> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: OrderAgeTest): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'OrderAgeTest', data: { ...details, ...acting(context, now) } },
    }));
  }
}
