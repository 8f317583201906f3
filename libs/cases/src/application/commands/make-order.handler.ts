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
      const { authorityOrg, custodianOrg, made } = details;
      const authority = authorityOrg && (await this.directory.organisation(authorityOrg, made?.occurredAt.at ?? now));
      const custodian = custodianOrg && (await this.directory.organisation(custodianOrg, now));
      const facts = [authority, custodian].flatMap((known) => (known ? [known.ref] : []));
      const known = {
        ...(authority && { authorityFact: authority.fact }),
        ...(custodian && { custodianKind: custodian.fact.kind }),
      };
      return { command: { type: 'MakeOrder', data: { ...details, ...known, orderId, ...acting(context, now) } }, facts };
    });
  }
}
