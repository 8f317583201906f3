import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import type { CaseGathered } from '../case-gathered.js';
import { caseStreamType } from '../case-stream-type.js';
import { NoteAuthorityExpired } from './note-authority-expired.command.js';

@CommandHandler(NoteAuthorityExpired)
export class NoteAuthorityExpiredHandler implements ICommandHandler<NoteAuthorityExpired> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ caseId, details, context }: NoteAuthorityExpired): Promise<Executed> {
    return this.streams.execute(caseStreamType, caseId, context, (_state, now): CaseGathered => ({
      command: { type: 'NoteAuthorityExpired', data: { ...details, now } },
    }));
  }
}
