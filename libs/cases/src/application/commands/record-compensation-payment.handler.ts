import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RecordCompensationPayment } from './record-compensation-payment.command.js';

@CommandHandler(RecordCompensationPayment)
export class RecordCompensationPaymentHandler implements ICommandHandler<RecordCompensationPayment> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RecordCompensationPayment): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RecordCompensationPayment', data: { ...details, ...acting(context, now) } },
    }));
  }
}
