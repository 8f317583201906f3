import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RecordDelayReason } from './record-delay-reason.command.js';

@CommandHandler(RecordDelayReason)
export class RecordDelayReasonHandler implements ICommandHandler<RecordDelayReason> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RecordDelayReason): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RecordDelayReason', data: { ...details, ...acting(context, now) } },
    }));
  }
}
