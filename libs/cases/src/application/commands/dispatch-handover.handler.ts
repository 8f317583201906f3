import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { later } from '../../domain/instants.js';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { handoverParties } from '../handover-parties.js';
import { DispatchHandover } from './dispatch-handover.command.js';

@CommandHandler(DispatchHandover)
export class DispatchHandoverHandler implements ICommandHandler<DispatchHandover> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ caseId, details, context }: DispatchHandover): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, async (state, now): Promise<CaseGathered> => {
      const escort = await this.directory.member(details.escortRef);
      const data = { ...details, escortEnrolled: escort.fact.enrolled, ...acting(context, now) };
      const { receiver } = handoverParties(state, details.handoverId);
      if (receiver === undefined) return { command: { type: 'DispatchHandover', data }, facts: [escort.ref] };
      const { fact, ref } = await this.directory.organisation(receiver, later(details.expectedAt, now));
      return { command: { type: 'DispatchHandover', data: { ...data, facility: fact } }, facts: [escort.ref, ref] };
    });
  }
}
