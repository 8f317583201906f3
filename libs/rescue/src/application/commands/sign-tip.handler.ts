import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { TipGathered } from '../tip-gathered.js';
import { tipStreamType } from '../tip-stream-type.js';
import { SignTip } from './sign-tip.command.js';

@CommandHandler(SignTip)
export class SignTipHandler implements ICommandHandler<SignTip> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ tipId, details, context }: SignTip): Promise<Executed> {
    return this.streams.execute(tipStreamType, tipId, context, (_state, now): TipGathered => ({
      command: { type: 'SignTip', data: { ...details, ...acting(context, now) } },
    }));
  }
}
