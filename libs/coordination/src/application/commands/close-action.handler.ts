import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { MeetingGathered } from '../meeting-gathered.js';
import { meetingStreamType } from '../meeting-stream-type.js';
import { CloseAction } from './close-action.command.js';

@CommandHandler(CloseAction)
export class CloseActionHandler implements ICommandHandler<CloseAction> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ meetingId, details, context }: CloseAction): Promise<Executed> {
    return this.streams.execute(meetingStreamType, meetingId, context, (_state, now): MeetingGathered => ({
      command: { type: 'CloseAction', data: { ...details, ...acting(context, now) } },
    }));
  }
}
