import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { LinkSceneRecording } from './link-scene-recording.command.js';

@CommandHandler(LinkSceneRecording)
export class LinkSceneRecordingHandler implements ICommandHandler<LinkSceneRecording> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ operationId, details, context }: LinkSceneRecording): Promise<Executed> {
    const recordingId = createdIdOf(context.commandId, 'recording');
    return this.streams.execute(operationStreamType, operationId, context, (_state, now): OperationGathered => ({
      command: { type: 'LinkSceneRecording', data: { ...details, recordingId, ...acting(context, now) } },
    }));
  }
}
