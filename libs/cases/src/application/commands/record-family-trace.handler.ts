import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RecordFamilyTrace } from './record-family-trace.command.js';

@CommandHandler(RecordFamilyTrace)
export class RecordFamilyTraceHandler implements ICommandHandler<RecordFamilyTrace> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RecordFamilyTrace): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RecordFamilyTrace', data: { ...details, ...acting(context, now) } },
    }));
  }
}
