import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { CompleteReunification } from './complete-reunification.command.js';

@CommandHandler(CompleteReunification)
export class CompleteReunificationHandler implements ICommandHandler<CompleteReunification> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: CompleteReunification): Promise<Executed> {
    const reunificationId = createdIdOf(context.commandId, 'reunification');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'CompleteReunification', data: { ...details, reunificationId, ...acting(context, now) } },
    }));
  }
}
