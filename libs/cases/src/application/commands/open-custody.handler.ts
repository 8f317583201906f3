import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { OpenCustody } from './open-custody.command.js';

@CommandHandler(OpenCustody)
export class OpenCustodyHandler implements ICommandHandler<OpenCustody> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ caseId, details, context }: OpenCustody): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, async (_state, now): Promise<CaseGathered> => {
      const { fact, ref } = await this.directory.organisation(details.custodian, details.since.occurredAt.at);
      return { command: { type: 'OpenCustody', data: { ...details, facility: fact, ...acting(context, now) } }, facts: [ref] };
    });
  }
}
