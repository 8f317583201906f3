import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { CancelReferral } from './cancel-referral.command.js';

@CommandHandler(CancelReferral)
export class CancelReferralHandler implements ICommandHandler<CancelReferral> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: CancelReferral): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'CancelReferral', data: { ...details, ...acting(context, now) } },
    }));
  }
}
