import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { ReturnPerson } from './return-person.command.js';

@CommandHandler(ReturnPerson)
export class ReturnPersonHandler implements ICommandHandler<ReturnPerson> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: ReturnPerson): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'ReturnPerson', data: { ...details, ...acting(context, now) } },
    }));
  }
}
