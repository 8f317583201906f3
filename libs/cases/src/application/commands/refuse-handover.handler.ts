import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RefuseHandover } from './refuse-handover.command.js';

@CommandHandler(RefuseHandover)
export class RefuseHandoverHandler implements ICommandHandler<RefuseHandover> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RefuseHandover): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RefuseHandover', data: { ...details, spokenFor: context.onBehalfOf, ...acting(context, now) } },
    }));
  }
}
