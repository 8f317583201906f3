import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { handoverParties } from '../handover-parties.js';
import { ReceiveHandover } from './receive-handover.command.js';

@CommandHandler(ReceiveHandover)
export class ReceiveHandoverHandler implements ICommandHandler<ReceiveHandover> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ caseId, details, context }: ReceiveHandover): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, async (state, now): Promise<CaseGathered> => {
      const data = { ...details, ...acting(context, now) };
      const { giver, receiver } = handoverParties(state, details.handoverId);
      const above = giver === undefined ? undefined : await this.directory.organisation(giver, now);
      const facility =
        receiver === undefined ? undefined : await this.directory.organisation(receiver, details.received.occurredAt.at);
      const facts = [above, facility].flatMap((known) => (known ? [known.ref] : []));
      const known = { giverSuperior: above?.fact.superior, facility: facility?.fact };
      return { command: { type: 'ReceiveHandover', data: { ...data, ...known } }, facts };
    });
  }
}
