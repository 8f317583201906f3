import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { CancelHandover } from './cancel-handover.command.js';

@CommandHandler(CancelHandover)
export class CancelHandoverHandler implements ICommandHandler<CancelHandover> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: CancelHandover): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'CancelHandover', data: { ...details, ...acting(context, now) } },
    }));
  }
}
