import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { CommitStaffing } from './commit-staffing.command.js';

@CommandHandler(CommitStaffing)
export class CommitStaffingHandler implements ICommandHandler<CommitStaffing> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ operationId, details, context }: CommitStaffing): Promise<Executed> {
    return this.streams.execute(operationStreamType, operationId, context, async (_state, now): Promise<OperationGathered> => {
      const found = await Promise.all(details.officers.map((officer, place) => this.#officer(officer, place, context)));
      const officers = found.map(({ officer }) => officer);
      const data = { ...details, officers, ...acting(context, now) };
      return { command: { type: 'CommitStaffing', data }, facts: found.flatMap(({ refs }) => refs) };
    });
  }

  async #officer(
    { staffRef, rank, gender }: CommitStaffing['details']['officers'][number],
    place: number,
    { commandId }: CommitStaffing['context'],
  ) {
    if (staffRef === undefined)
      return { officer: { staffRef: createdIdOf(commandId, `officer/${place}`), rank, gender }, refs: [] };
    const { fact, ref } = await this.directory.member(staffRef);
    return { officer: { staffRef, rank, gender, units: fact.memberships.map(({ org }) => org) }, refs: [ref] };
  }
}
