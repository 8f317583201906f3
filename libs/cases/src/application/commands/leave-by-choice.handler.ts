import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { LeaveByChoice } from './leave-by-choice.command.js';

@CommandHandler(LeaveByChoice)
export class LeaveByChoiceHandler implements ICommandHandler<LeaveByChoice> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: LeaveByChoice): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'LeaveByChoice', data: { ...details, ...acting(context, now) } },
    }));
  }
}
