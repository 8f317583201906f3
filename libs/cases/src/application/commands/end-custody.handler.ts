import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { EndCustody } from './end-custody.command.js';

@CommandHandler(EndCustody)
export class EndCustodyHandler implements ICommandHandler<EndCustody> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: EndCustody): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'EndCustody', data: { ...details, ...acting(context, now) } },
    }));
  }
}
