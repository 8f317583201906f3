import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { TipGathered } from '../tip-gathered.js';
import { tipStreamType } from '../tip-stream-type.js';
import { EnterTipInGeneralDiary } from './enter-tip-in-general-diary.command.js';

@CommandHandler(EnterTipInGeneralDiary)
export class EnterTipInGeneralDiaryHandler implements ICommandHandler<EnterTipInGeneralDiary> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ tipId, details, context }: EnterTipInGeneralDiary): Promise<Executed> {
    return this.streams.execute(tipStreamType, tipId, context, async (_state, now): Promise<TipGathered> => {
      const { fact: station, ref } = await this.directory.organisation(details.station, details.entered?.occurredAt.at ?? now);
      return {
        command: { type: 'EnterTipInGeneralDiary', data: { ...details, station, ...acting(context, now) } },
        facts: [ref],
      };
    });
  }
}
