import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RecordIdentity } from './record-identity.command.js';

@CommandHandler(RecordIdentity)
export class RecordIdentityHandler implements ICommandHandler<RecordIdentity> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: RecordIdentity): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'RecordIdentity', data: { ...details, ...acting(context, now) } },
    }));
  }
}
