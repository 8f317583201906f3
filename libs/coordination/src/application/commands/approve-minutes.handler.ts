import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { MeetingGathered } from '../meeting-gathered.js';
import { meetingStreamType } from '../meeting-stream-type.js';
import { ApproveMinutes } from './approve-minutes.command.js';

@CommandHandler(ApproveMinutes)
export class ApproveMinutesHandler implements ICommandHandler<ApproveMinutes> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ meetingId, details, context }: ApproveMinutes): Promise<Executed> {
    return this.streams.execute(meetingStreamType, meetingId, context, (_state, now): MeetingGathered => ({
      command: { type: 'ApproveMinutes', data: { ...details, ...acting(context, now) } },
    }));
  }
}
