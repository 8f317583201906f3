import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RecordAgeBand } from './record-age-band.command.js';

@CommandHandler(RecordAgeBand)
export class RecordAgeBandHandler implements ICommandHandler<RecordAgeBand> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RecordAgeBand): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RecordAgeBand', data: { ...details, ...acting(context, now) } },
    }));
  }
}
