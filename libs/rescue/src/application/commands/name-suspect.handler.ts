import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DirectoryFacts, KEYED_DIGEST, type KeyedDigest } from '@setu/directory';
import { createdIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { Sensitive } from '@setu/kernel';
import { acting } from '../acting.js';
import type { OperationGathered } from '../operation-gathered.js';
import { operationStreamType } from '../operation-stream-type.js';
import { suspectDigestOf } from '../suspect-digest.js';
import { NameSuspect } from './name-suspect.command.js';

/** The directory is asked whether there is such a member; the place it was read from is not kept in the links, because it would name her. */
@CommandHandler(NameSuspect)
export class NameSuspectHandler implements ICommandHandler<NameSuspect> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
    @Inject(KEYED_DIGEST) private readonly digest: KeyedDigest,
  ) {}

  execute({ operationId, details, context }: NameSuspect): Promise<Executed> {
    const suspectRef = details.suspectRef ?? createdIdOf(context.commandId, 'suspect');
    const minted = details.suspectRef === undefined;
    return this.streams.execute(operationStreamType, operationId, context, async (_state, now): Promise<OperationGathered> => {
      const member = await this.#member(details.memberRef);
      return { command: { type: 'NameSuspect', data: { suspectRef, minted, member, ...acting(context, now) } } };
    });
  }

  async #member(memberRef: string | undefined) {
    if (memberRef === undefined) return undefined;
    const { fact } = await this.directory.member(memberRef);
    return {
      known: fact.enrolled,
      userRef: new Sensitive(memberRef),
      memberDigest: suspectDigestOf(this.digest, memberRef),
    };
  }
}
