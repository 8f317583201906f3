import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { commandIdOf, DecidedStreams, type Executed } from '@setu/event-store';
import { DomainError } from '@setu/kernel';
import { ADMINISTRATION_ID } from '../administration.js';
import { KEYED_DIGEST, type KeyedDigest } from '../keyed-digest.js';
import { identityDigestOf, memberRefOf } from '../member-ref.js';
import { memberStreamType } from '../member-stream-type.js';
import { organisationStreamType } from '../organisation-stream-type.js';
import { BootstrapAdministrator } from './bootstrap-administrator.command.js';
import type { OrganisationGathered } from '../organisation-gathered.js';
import type { MemberGathered } from '../member-gathered.js';

/**
 * Two streams are written, one after the other. The first append decides: it begins the one stream of the administration and names
 * the administrator in it, so of two bootstraps only one can pass. The second makes her a member. Between the two nobody has any
 * right; a later run for the same sign-in finds her named in the first stream and writes the second.
 */
@CommandHandler(BootstrapAdministrator)
export class BootstrapAdministratorHandler implements ICommandHandler<BootstrapAdministrator> {
  constructor(
    private readonly streams: DecidedStreams,
    @Inject(KEYED_DIGEST) private readonly digest: KeyedDigest,
  ) {}

  async execute({ details, context }: BootstrapAdministrator): Promise<Executed> {
    if (context.actor.kind !== 'process') throw new DomainError('administration.not-by-a-person');
    const { issuer, subject, ...person } = details.administrator;
    const identityDigest = identityDigestOf(this.digest, { issuer, subject });
    const administrator = memberRefOf(identityDigest);
    if ((await this.#foundedFor()) !== administrator)
      await this.streams.execute(organisationStreamType, ADMINISTRATION_ID, context, (): OrganisationGathered => ({
        command: { type: 'FoundAdministration', data: { ...details.administration, administrator } },
      }));
    const enrolling = {
      ...context,
      commandId: commandIdOf(context.commandId, 'enrol-first-administrator'),
      causationId: context.commandId,
    };
    return this.streams.execute(memberStreamType, administrator, enrolling, (): MemberGathered => ({
      command: { type: 'EnrolFirstAdministrator', data: { ...person, identityDigest, administration: ADMINISTRATION_ID } },
    }));
  }

  async #foundedFor(): Promise<string | undefined> {
    const { state } = await this.streams.load(organisationStreamType, ADMINISTRATION_ID);
    return state.status === 'registered' ? state.administrator : undefined;
  }
}
