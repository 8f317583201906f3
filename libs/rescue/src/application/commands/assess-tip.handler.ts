import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { TipGathered } from '../tip-gathered.js';
import { tipStreamType } from '../tip-stream-type.js';
import { AssessTip } from './assess-tip.command.js';

@CommandHandler(AssessTip)
export class AssessTipHandler implements ICommandHandler<AssessTip> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ tipId, details, context }: AssessTip): Promise<Executed> {
    return this.streams.execute(tipStreamType, tipId, context, (_state, now): TipGathered => ({
      command: { type: 'AssessTip', data: { ...details, ...acting(context, now) } },
    }));
  }
}
