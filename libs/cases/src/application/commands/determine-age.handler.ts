import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { DetermineAge } from './determine-age.command.js';

@CommandHandler(DetermineAge)
export class DetermineAgeHandler implements ICommandHandler<DetermineAge> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ caseId, details, context }: DetermineAge): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, async (_state, now): Promise<CaseGathered> => {
      const data = { ...details, ...acting(context, now) };
      const { authorityOrg, made } = details;
      if (authorityOrg === undefined) return { command: { type: 'DetermineAge', data } };
      const { fact, ref } = await this.directory.organisation(authorityOrg, made?.occurredAt.at ?? now);
      return { command: { type: 'DetermineAge', data: { ...data, authorityFact: fact } }, facts: [ref] };
    });
  }
}
