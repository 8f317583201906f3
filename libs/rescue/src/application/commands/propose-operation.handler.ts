import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts } from '@setu/directory';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import { AGREED_ACTIONS, type AgreedActions } from '../agreed-actions.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { TipFacts } from '../tip.facts.js';
import { ProposeOperation } from './propose-operation.command.js';

@CommandHandler(ProposeOperation)
export class ProposeOperationHandler implements ICommandHandler<ProposeOperation> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
    private readonly tips: TipFacts,
    @Inject(AGREED_ACTIONS) private readonly actions: AgreedActions,
  ) {}

  execute({ details, context }: ProposeOperation): Promise<Executed> {
    const { tipIds, agreedAction: named, ...proposal } = details;
    const operationId = createdIdOf(context.commandId, 'operation');
    return this.streams.execute(operationStreamType, operationId, context, async (_state, now): Promise<OperationGathered> => {
      const who = acting(context, now);
      const lead = await this.directory.organisation(who.actor.orgRef, now);
      const found = await Promise.all(tipIds.map((tipId) => this.tips.tip(tipId)));
      const tips = found.map(({ fact, ref }) => ({
        tipId: ref.stream,
        known: fact.known,
        handledBy: fact.handlingUnits,
        ending: fact.ending,
      }));
      const agreed = named && (await this.actions.agreedAction(named, who.actor.orgRef, now));
      const data = { ...proposal, ...who, lead: lead.fact, tips, agreedAction: agreed?.fact };
      const facts = [lead.ref, ...found.map(({ ref }) => ref), ...(agreed ? [agreed.ref] : [])];
      return { command: { type: 'ProposeOperation', data }, facts };
    });
  }
}
