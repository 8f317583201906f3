import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { Details } from '../details.js';

/** Attaches a document that lies durable in the vault already. */
export class AttachDocument extends Command<Executed> {
  constructor(
    readonly caseId: string,
    readonly details: Details<'AttachDocument'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
