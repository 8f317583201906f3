import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { TipGathered } from '../tip-gathered.js';
import { tipStreamType } from '../tip-stream-type.js';
import { VerifyTip } from './verify-tip.command.js';

@CommandHandler(VerifyTip)
export class VerifyTipHandler implements ICommandHandler<VerifyTip> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ tipId, details, context }: VerifyTip): Promise<Executed> {
    return this.streams.execute(tipStreamType, tipId, context, (_state, now): TipGathered => ({
      command: { type: 'VerifyTip', data: { ...details, ...acting(context, now) } },
    }));
  }
}
