import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { EnterReferralInError } from './enter-referral-in-error.command.js';

@CommandHandler(EnterReferralInError)
export class EnterReferralInErrorHandler implements ICommandHandler<EnterReferralInError> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: EnterReferralInError): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'EnterReferralInError', data: { ...details, ...acting(context, now) } },
    }));
  }
}
