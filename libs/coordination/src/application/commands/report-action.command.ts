import { Command } from '@nestjs/cqrs';
import type { CommandContext, Executed } from '@setu/event-store';
import type { ActionResultKind } from '../../domain/coordination-codes.js';
import type { Details } from '../details.js';

/** The owner of an agreed action says how it stands, and which operation or case it became. */
export class ReportAction extends Command<Executed> {
  constructor(
    readonly meetingId: string,
    readonly details: Details<'ReportAction', 'result'> &
      Readonly<{ result?: Readonly<{ code: ActionResultKind; id: string }> | undefined }>,
    readonly context: CommandContext,
  ) {
    super();
  }
}
