import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RecordProduction } from './record-production.command.js';

@CommandHandler(RecordProduction)
export class RecordProductionHandler implements ICommandHandler<RecordProduction> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RecordProduction): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RecordProduction', data: { ...details, ...acting(context, now) } },
    }));
  }
}
