import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { DecideAgainstFir } from './decide-against-fir.command.js';

@CommandHandler(DecideAgainstFir)
export class DecideAgainstFirHandler implements ICommandHandler<DecideAgainstFir> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ operationId, details, context }: DecideAgainstFir): Promise<Executed> {
    const { approverRef, ...decision } = details;
    return this.streams.execute(operationStreamType, operationId, context, async (_state, now): Promise<OperationGathered> => {
      const who = acting(context, now);
      const unit = await this.directory.organisation(who.actor.orgRef, now);
      const named = await this.directory.member(approverRef);
      const approver = { userRef: approverRef, memberships: named.fact.memberships };
      const data = { ...decision, ...who, unit: unit.fact, approver };
      return { command: { type: 'DecideAgainstFir', data }, facts: [unit.ref, named.ref] };
    });
  }
}
