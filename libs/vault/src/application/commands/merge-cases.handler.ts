import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed, type Gathered } from '@setu/event-store';
import type { MergingCommand } from '../../domain/merging.commands.js';
import { KeyedDigests } from '../../keyed-digests.js';
import { MergedCases } from '../merged-cases.js';
import { pairOfCases } from '../pair-of-cases.js';
import { requirePerson } from '../require-person.js';
import { vaultStreamType } from '../vault-stream-type.js';
import { MergeCases } from './merge-cases.command.js';

/** What it relies on stays out of the links of the event: they would name the other case. */
@CommandHandler(MergeCases)
export class MergeCasesHandler implements ICommandHandler<MergeCases> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly merged: MergedCases,
    private readonly digests: KeyedDigests,
  ) {}

  async execute({ one, other, details, context }: MergeCases): Promise<Executed> {
    requirePerson(context);
    const pair = pairOfCases(this.digests, one, other);
    const { caseId, subjectRef } = pair.own;
    const mergeId = createdIdOf(context.commandId, 'merge');
    return this.streams.execute(vaultStreamType, subjectRef, context, async (): Promise<Gathered<MergingCommand>> => {
      const merges = (await this.merged.of(caseId, [subjectRef])).filter(({ split }) => !split);
      const { recognisedBy, note } = details;
      return { command: { type: 'MergeCases', data: { ...pair, merges, mergeId, recognisedBy, note } } };
    });
  }
}
