import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { HoldReferral } from './hold-referral.command.js';

@CommandHandler(HoldReferral)
export class HoldReferralHandler implements ICommandHandler<HoldReferral> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: HoldReferral): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'HoldReferral', data: { ...details, ...acting(context, now) } },
    }));
  }
}
