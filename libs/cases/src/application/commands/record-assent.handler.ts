import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RecordAssent } from './record-assent.command.js';

@CommandHandler(RecordAssent)
export class RecordAssentHandler implements ICommandHandler<RecordAssent> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RecordAssent): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RecordAssent', data: { ...details, ...acting(context, now) } },
    }));
  }
}
