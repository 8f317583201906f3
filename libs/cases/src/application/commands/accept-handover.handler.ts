import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { AcceptHandover } from './accept-handover.command.js';

@CommandHandler(AcceptHandover)
export class AcceptHandoverHandler implements ICommandHandler<AcceptHandover> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: AcceptHandover): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'AcceptHandover', data: { ...details, spokenFor: context.onBehalfOf, ...acting(context, now) } },
    }));
  }
}
