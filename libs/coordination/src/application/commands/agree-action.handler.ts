import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { MeetingGathered } from '../meeting-gathered.js';
import { meetingStreamType } from '../meeting-stream-type.js';
import { AgreeAction } from './agree-action.command.js';

@CommandHandler(AgreeAction)
export class AgreeActionHandler implements ICommandHandler<AgreeAction> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ meetingId, details, context }: AgreeAction): Promise<Executed> {
    const actionId = createdIdOf(context.commandId, 'action');
    return this.streams.execute(meetingStreamType, meetingId, context, (_state, now): MeetingGathered => ({
      command: { type: 'AgreeAction', data: { ...details, actionId, ...acting(context, now) } },
    }));
  }
}
