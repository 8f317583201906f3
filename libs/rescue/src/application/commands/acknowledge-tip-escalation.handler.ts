import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { TipGathered } from '../tip-gathered.js';
import { tipStreamType } from '../tip-stream-type.js';
import { AcknowledgeTipEscalation } from './acknowledge-tip-escalation.command.js';

@CommandHandler(AcknowledgeTipEscalation)
export class AcknowledgeTipEscalationHandler implements ICommandHandler<AcknowledgeTipEscalation> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ tipId, context }: AcknowledgeTipEscalation): Promise<Executed> {
    return this.streams.execute(tipStreamType, tipId, context, (_state, now): TipGathered => ({
      command: { type: 'AcknowledgeTipEscalation', data: acting(context, now) },
    }));
  }
}
