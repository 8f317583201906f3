import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { RerouteReferral } from './reroute-referral.command.js';

@CommandHandler(RerouteReferral)
export class RerouteReferralHandler implements ICommandHandler<RerouteReferral> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ caseId, details, context }: RerouteReferral): Promise<Executed> {
    const newReferralId = createdIdOf(context.commandId, 'referral');
    return this.streams.execute(caseStreamType, caseId, context, async (_state, now): Promise<CaseGathered> => {
      const { fact, ref } = await this.directory.organisation(details.toOrg, now);
      const { registered, suspended } = fact;
      return {
        command: {
          type: 'RerouteReferral',
          data: { ...details, newReferralId, facility: { registered, suspended }, ...acting(context, now) },
        },
        facts: [ref],
      };
    });
  }
}
