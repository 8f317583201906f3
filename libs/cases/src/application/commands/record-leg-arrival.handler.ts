import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RecordLegArrival } from './record-leg-arrival.command.js';

@CommandHandler(RecordLegArrival)
export class RecordLegArrivalHandler implements ICommandHandler<RecordLegArrival> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RecordLegArrival): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RecordLegArrival', data: { ...details, ...acting(context, now) } },
    }));
  }
}
