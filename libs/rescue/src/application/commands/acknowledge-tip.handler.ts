import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { ackNumberOf } from '../ack-number.js';
import { acting } from '../acting.js';
import { tipStreamType } from '../tip-stream-type.js';
import { AcknowledgeTip } from './acknowledge-tip.command.js';
import type { TipGathered } from '../tip-gathered.js';

@CommandHandler(AcknowledgeTip)
export class AcknowledgeTipHandler implements ICommandHandler<AcknowledgeTip> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ tipId, context }: AcknowledgeTip): Promise<Executed> {
    const ackNumber = ackNumberOf(context.commandId);
    return this.streams.execute(tipStreamType, tipId, context, (_state, now): TipGathered => ({
      command: { type: 'AcknowledgeTip', data: { ackNumber, ...acting(context, now) } },
    }));
  }
}
