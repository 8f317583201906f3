import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RecordCompensationAward } from './record-compensation-award.command.js';

@CommandHandler(RecordCompensationAward)
export class RecordCompensationAwardHandler implements ICommandHandler<RecordCompensationAward> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RecordCompensationAward): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RecordCompensationAward', data: { ...details, ...acting(context, now) } },
    }));
  }
}
