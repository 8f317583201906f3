import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { SendReferral } from './send-referral.command.js';

@CommandHandler(SendReferral)
export class SendReferralHandler implements ICommandHandler<SendReferral> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ caseId, details, context }: SendReferral): Promise<Executed> {
    const referralId = createdIdOf(context.commandId, 'referral');
    return this.streams.execute(caseStreamType, caseId, context, async (_state, now): Promise<CaseGathered> => {
      const { fact, ref } = await this.directory.organisation(details.toOrg, now);
      const { registered, suspended } = fact;
      return {
        command: {
          type: 'SendReferral',
          data: { ...details, referralId, facility: { registered, suspended }, ...acting(context, now) },
        },
        facts: [ref],
      };
    });
  }
}
