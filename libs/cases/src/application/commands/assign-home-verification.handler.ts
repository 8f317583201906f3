import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { AssignHomeVerification } from './assign-home-verification.command.js';

@CommandHandler(AssignHomeVerification)
export class AssignHomeVerificationHandler implements ICommandHandler<AssignHomeVerification> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ caseId, details, context }: AssignHomeVerification): Promise<Executed> {
    const verificationId = createdIdOf(context.commandId, 'home-verification');
    return this.streams.execute(caseStreamType, caseId, context, async (_state, now): Promise<CaseGathered> => {
      const { fact, ref } = await this.directory.organisation(details.toOrg, now);
      const toOrgActive = fact.registered && !fact.suspended;
      const data = { ...details, verificationId, toOrgActive, ...acting(context, now) };
      return { command: { type: 'AssignHomeVerification', data }, facts: [ref] };
    });
  }
}
