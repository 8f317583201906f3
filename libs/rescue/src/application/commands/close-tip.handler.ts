import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import type { TipGathered } from '../tip-gathered.js';
import { tipStreamType } from '../tip-stream-type.js';
import { CloseTip } from './close-tip.command.js';

@CommandHandler(CloseTip)
export class CloseTipHandler implements ICommandHandler<CloseTip> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ tipId, details, context }: CloseTip): Promise<Executed> {
    const { approverRef, ...closing } = details;
    return this.streams.execute(tipStreamType, tipId, context, async (_state, now): Promise<TipGathered> => {
      const who = acting(context, now);
      const unit = await this.directory.organisation(who.actor.orgRef, now);
      const named = await this.directory.member(approverRef);
      const approver = { userRef: approverRef, memberships: named.fact.memberships };
      const data = { ...closing, ...who, unit: unit.fact, approver };
      return { command: { type: 'CloseTip', data }, facts: [unit.ref, named.ref] };
    });
  }
}
