import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed, type Gathered } from '@setu/event-store';
import type { MergingCommand } from '../../domain/merging.commands.js';
import { KeyedDigests } from '../../keyed-digests.js';
import { MergedCases } from '../merged-cases.js';
import { pairOfCases } from '../pair-of-cases.js';
import { requirePerson } from '../require-person.js';
import { vaultStreamType } from '../vault-stream-type.js';
import { SplitCases } from './split-cases.command.js';

/** What it relies on stays out of the links of the event: they would name the other case. */
@CommandHandler(SplitCases)
export class SplitCasesHandler implements ICommandHandler<SplitCases> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly merged: MergedCases,
    private readonly digests: KeyedDigests,
  ) {}

  async execute({ one, other, details, context }: SplitCases): Promise<Executed> {
    requirePerson(context);
    const pair = pairOfCases(this.digests, one, other);
    const { caseId, subjectRef } = pair.own;
    return this.streams.execute(vaultStreamType, subjectRef, context, async (): Promise<Gathered<MergingCommand>> => {
      const merges = (await this.merged.of(caseId, [subjectRef])).filter(({ split }) => !split);
      const { reasonCode, note } = details;
      return { command: { type: 'SplitCases', data: { ...pair, merges, reasonCode, note } } };
    });
  }
}
