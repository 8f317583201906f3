import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { ReviewCustody } from './review-custody.command.js';

@CommandHandler(ReviewCustody)
export class ReviewCustodyHandler implements ICommandHandler<ReviewCustody> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ caseId, details, context }: ReviewCustody): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, async (_state, now): Promise<CaseGathered> => {
      const act = acting(context, now);
      const { fact, ref } = await this.directory.organisation(act.actor.orgRef, now);
      return { command: { type: 'ReviewCustody', data: { ...details, facility: fact, ...act } }, facts: [ref] };
    });
  }
}
