import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RecordCompensationRefusal } from './record-compensation-refusal.command.js';

@CommandHandler(RecordCompensationRefusal)
export class RecordCompensationRefusalHandler implements ICommandHandler<RecordCompensationRefusal> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RecordCompensationRefusal): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RecordCompensationRefusal', data: { ...details, ...acting(context, now) } },
    }));
  }
}
