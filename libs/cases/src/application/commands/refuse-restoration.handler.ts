import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RefuseRestoration } from './refuse-restoration.command.js';

@CommandHandler(RefuseRestoration)
export class RefuseRestorationHandler implements ICommandHandler<RefuseRestoration> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RefuseRestoration): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RefuseRestoration', data: { ...details, ...acting(context, now) } },
    }));
  }
}
