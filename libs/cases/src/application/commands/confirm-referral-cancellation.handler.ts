import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { ConfirmReferralCancellation } from './confirm-referral-cancellation.command.js';

@CommandHandler(ConfirmReferralCancellation)
export class ConfirmReferralCancellationHandler implements ICommandHandler<ConfirmReferralCancellation> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: ConfirmReferralCancellation): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'ConfirmReferralCancellation', data: { ...details, ...acting(context, now) } },
    }));
  }
}
