import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { caseCodeOf } from '../case-code.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { OpenCaseOfRemovedPerson } from './open-case-of-removed-person.command.js';

@CommandHandler(OpenCaseOfRemovedPerson)
export class OpenCaseOfRemovedPersonHandler implements ICommandHandler<OpenCaseOfRemovedPerson> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ details, context }: OpenCaseOfRemovedPerson): Promise<Executed> {
    const { commandId } = context;
    const caseCode = caseCodeOf(commandId);
    return this.streams.execute(caseStreamType, createdIdOf(commandId, 'case'), context, (_state, now): CaseGathered => ({
      command: { type: 'OpenCaseOfRemovedPerson', data: { ...details, caseCode, now } },
    }));
  }
}
