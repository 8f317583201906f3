import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { OperationFacts } from '@setu/rescue';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { suspectsOfCase } from '../suspects-of-case.js';
import { AcceptReferral } from './accept-referral.command.js';

@CommandHandler(AcceptReferral)
export class AcceptReferralHandler implements ICommandHandler<AcceptReferral> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly operations: OperationFacts,
  ) {}

  execute({ caseId, details, context }: AcceptReferral): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, async (state, now): Promise<CaseGathered> => {
      const { suspects, facts } = await suspectsOfCase(this.operations, state, now);
      return { command: { type: 'AcceptReferral', data: { ...details, suspects, ...acting(context, now) } }, facts };
    });
  }
}
