import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { OperationFacts } from '@setu/rescue';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { suspectsOfCase } from '../suspects-of-case.js';
import { RerouteReferral } from './reroute-referral.command.js';

@CommandHandler(RerouteReferral)
export class RerouteReferralHandler implements ICommandHandler<RerouteReferral> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
    private readonly operations: OperationFacts,
  ) {}

  execute({ caseId, details, context }: RerouteReferral): Promise<Executed> {
    const newReferralId = createdIdOf(context.commandId, 'referral');
    return this.streams.execute(caseStreamType, caseId, context, async (state, now): Promise<CaseGathered> => {
      const { suspects, facts } = await suspectsOfCase(this.operations, state, now);
      const { fact, ref } = await this.directory.organisation(details.toOrg, now);
      const { registered, suspended } = fact;
      return {
        command: {
          type: 'RerouteReferral',
          data: { ...details, newReferralId, facility: { registered, suspended }, suspects, ...acting(context, now) },
        },
        facts: [ref, ...facts],
      };
    });
  }
}
