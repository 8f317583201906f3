import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Sends an open referral on to another organisation. The new one has the id `createdIdOf(commandId, 'referral')`. */
export class RerouteReferral extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'RerouteReferral', 'newReferralId' | 'suspects'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
