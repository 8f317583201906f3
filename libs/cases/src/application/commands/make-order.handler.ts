import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { MakeOrder } from './make-order.command.js';

@CommandHandler(MakeOrder)
export class MakeOrderHandler implements ICommandHandler<MakeOrder> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ caseId, details, context }: MakeOrder): Promise<Executed> {
    const orderId = createdIdOf(context.commandId, 'order');
    return this.streams.execute(caseStreamType, caseId, context, async (_state, now): Promise<CaseGathered> => {
      const data = { ...details, orderId, ...acting(context, now) };
      if (details.custodianOrg === undefined) return { command: { type: 'MakeOrder', data } };
      const { fact, ref } = await this.directory.organisation(details.custodianOrg, now);
      return { command: { type: 'MakeOrder', data: { ...data, custodianKind: fact.kind } }, facts: [ref] };
    });
  }
}
