import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { TellProgress } from './tell-progress.command.js';

@CommandHandler(TellProgress)
export class TellProgressHandler implements ICommandHandler<TellProgress> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: TellProgress): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'TellProgress', data: { ...details, ...acting(context, now) } },
    }));
  }
}
