import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { later } from '../../domain/instants.js';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { OfferHandover } from './offer-handover.command.js';

@CommandHandler(OfferHandover)
export class OfferHandoverHandler implements ICommandHandler<OfferHandover> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ caseId, details, context }: OfferHandover): Promise<Executed> {
    const handoverId = createdIdOf(context.commandId, 'handover');
    const { to, ...offer } = details;
    return this.streams.execute(caseStreamType, caseId, context, async (_state, now): Promise<CaseGathered> => {
      const common = { ...offer, handoverId, ...acting(context, now) };
      if (to.kind === 'outside-party') return { command: { type: 'OfferHandover', data: { ...common, to } } };
      const { fact, ref } = await this.directory.organisation(to.orgRef, later(details.plannedAt, now));
      return { command: { type: 'OfferHandover', data: { ...common, to: { ...to, facility: fact } } }, facts: [ref] };
    });
  }
}
