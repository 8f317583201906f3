import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** The informant signed what she had sent: BNSS 2023 s.173(1)(ii). */
export class SignTip extends Command<Executed> {
  constructor(
    readonly tipId: string,
    readonly details: Details<'SignTip'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
