import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import type { TipGathered } from '../tip-gathered.js';
import { tipStreamType } from '../tip-stream-type.js';
import { MarkTipActedUpon } from './mark-tip-acted-upon.command.js';

@CommandHandler(MarkTipActedUpon)
export class MarkTipActedUponHandler implements ICommandHandler<MarkTipActedUpon> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ tipId, operationId, context }: MarkTipActedUpon): Promise<Executed> {
    return this.streams.execute(tipStreamType, tipId, context, (): TipGathered => ({
      command: { type: 'MarkTipActedUpon', data: { operationId } },
    }));
  }
}
