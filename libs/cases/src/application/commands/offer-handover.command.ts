import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';
import type { OfferedTo } from '../../domain/handover.commands.js';

/** To an organisation on the network, or to a party outside it. */
type Receiver = Exclude<OfferedTo, { kind: 'organisation' }> | Readonly<{ kind: 'organisation'; orgRef: string }>;

/** The custodian offers to hand her over. `supersedes` names the handover in flight that this one replaces. Its id is `createdIdOf(commandId, 'handover')`. */
export class OfferHandover extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'OfferHandover', 'handoverId' | 'to'> & Readonly<{ to: Receiver }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
