import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { HOMEWARD_POLICY } from '../homeward-policy.js';
import { ReceiveClaim } from './receive-claim.command.js';

@CommandHandler(ReceiveClaim)
export class ReceiveClaimHandler implements ICommandHandler<ReceiveClaim> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: ReceiveClaim): Promise<Executed> {
    const claimId = createdIdOf(context.commandId, 'claim');
    const { earlyWithinDays } = HOMEWARD_POLICY.claim;
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'ReceiveClaim', data: { ...details, claimId, earlyWithinDays, ...acting(context, now) } },
    }));
  }
}
