import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { createdIdOf, DecidedStreams, type Executed, type Gathered } from '@setu/event-store';
import type { ReceiveTipCommand } from '../../domain/tip.commands.js';
import { acting } from '../acting.js';
import { tipStreamType } from '../tip-stream-type.js';
import { ReceiveTip } from './receive-tip.command.js';

@CommandHandler(ReceiveTip)
export class ReceiveTipHandler implements ICommandHandler<ReceiveTip> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ details, context }: ReceiveTip): Promise<Executed> {
    const { receivingOrg, source, ...tip } = details;
    const { commandId } = context;
    const sealed = source === undefined ? undefined : { sourceRef: createdIdOf(commandId, 'source'), source };
    const tipId = createdIdOf(commandId, 'tip');
    return this.streams.execute(tipStreamType, tipId, context, async (_state, now): Promise<Gathered<ReceiveTipCommand>> => {
      const { fact: receiver, ref } = await this.directory.organisation(receivingOrg, now);
      return {
        command: { type: 'ReceiveTip', data: { ...tip, receiver, source: sealed, ...acting(context, now) } },
        facts: [ref],
      };
    });
  }
}
