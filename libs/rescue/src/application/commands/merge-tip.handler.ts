import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { TipGathered } from '../tip-gathered.js';
import { tipStreamType } from '../tip-stream-type.js';
import { TipFacts } from '../tip.facts.js';
import { MergeTip } from './merge-tip.command.js';

@CommandHandler(MergeTip)
export class MergeTipHandler implements ICommandHandler<MergeTip> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly tips: TipFacts,
  ) {}

  execute({ tipId, details, context }: MergeTip): Promise<Executed> {
    return this.streams.execute(tipStreamType, tipId, context, async (_state, now): Promise<TipGathered> => {
      const { fact, ref } = await this.tips.tip(details.into);
      const { known, handlingUnits: handledBy, mergedInto } = fact;
      const into = { tipId: details.into, known, handledBy, mergedInto };
      return { command: { type: 'MergeTip', data: { ...details, tipId, into, ...acting(context, now) } }, facts: [ref] };
    });
  }
}
