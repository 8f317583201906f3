import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { DetermineAge } from './determine-age.command.js';

@CommandHandler(DetermineAge)
export class DetermineAgeHandler implements ICommandHandler<DetermineAge> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: DetermineAge): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'DetermineAge', data: { ...details, ...acting(context, now) } },
    }));
  }
}
