import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Records that custody ended: released, reunified, deceased or otherwise. For her own choice there is LeaveByChoice. */
export class EndCustody extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'EndCustody'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
