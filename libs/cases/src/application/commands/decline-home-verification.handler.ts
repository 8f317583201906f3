import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { DeclineHomeVerification } from './decline-home-verification.command.js';

@CommandHandler(DeclineHomeVerification)
export class DeclineHomeVerificationHandler implements ICommandHandler<DeclineHomeVerification> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: DeclineHomeVerification): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'DeclineHomeVerification', data: { ...details, ...acting(context, now) } },
    }));
  }
}
