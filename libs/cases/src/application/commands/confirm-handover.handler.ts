import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { handoverParties } from '../handover-parties.js';
import { ConfirmHandover } from './confirm-handover.command.js';

@CommandHandler(ConfirmHandover)
export class ConfirmHandoverHandler implements ICommandHandler<ConfirmHandover> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ caseId, details, context }: ConfirmHandover): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, async (state, now): Promise<CaseGathered> => {
      const data = { ...details, ...acting(context, now) };
      const { giver } = handoverParties(state, details.handoverId);
      if (giver === undefined) return { command: { type: 'ConfirmHandover', data } };
      const { fact, ref } = await this.directory.organisation(giver, now);
      return { command: { type: 'ConfirmHandover', data: { ...data, giverSuperior: fact.superior } }, facts: [ref] };
    });
  }
}
