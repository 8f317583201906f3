import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { MeetingGathered } from '../meeting-gathered.js';
import { meetingStreamType } from '../meeting-stream-type.js';
import { RecordInput } from './record-input.command.js';

@CommandHandler(RecordInput)
export class RecordInputHandler implements ICommandHandler<RecordInput> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ meetingId, details, context }: RecordInput): Promise<Executed> {
    const inputId = createdIdOf(context.commandId, 'input');
    return this.streams.execute(meetingStreamType, meetingId, context, (_state, now): MeetingGathered => ({
      command: { type: 'RecordInput', data: { ...details, inputId, ...acting(context, now) } },
    }));
  }
}
