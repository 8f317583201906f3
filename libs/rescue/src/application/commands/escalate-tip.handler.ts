import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { TipGathered } from '../tip-gathered.js';
import { tipStreamType } from '../tip-stream-type.js';
import { EscalateTip } from './escalate-tip.command.js';

@CommandHandler(EscalateTip)
export class EscalateTipHandler implements ICommandHandler<EscalateTip> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ tipId, details, context }: EscalateTip): Promise<Executed> {
    return this.streams.execute(tipStreamType, tipId, context, async (_state, now): Promise<TipGathered> => {
      const { fact: toUnit, ref } = await this.directory.organisation(details.toUnit, now);
      return { command: { type: 'EscalateTip', data: { ...details, toUnit, ...acting(context, now) } }, facts: [ref] };
    });
  }
}
