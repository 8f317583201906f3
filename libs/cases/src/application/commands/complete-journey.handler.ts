import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { CompleteJourney } from './complete-journey.command.js';

@CommandHandler(CompleteJourney)
export class CompleteJourneyHandler implements ICommandHandler<CompleteJourney> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: CompleteJourney): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'CompleteJourney', data: { ...details, ...acting(context, now) } },
    }));
  }
}
