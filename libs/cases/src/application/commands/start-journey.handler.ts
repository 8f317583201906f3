import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { StartJourney } from './start-journey.command.js';

@CommandHandler(StartJourney)
export class StartJourneyHandler implements ICommandHandler<StartJourney> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: StartJourney): Promise<Executed> {
    const journeyId = createdIdOf(context.commandId, 'journey');
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'StartJourney', data: { ...details, journeyId, ...acting(context, now) } },
    }));
  }
}
