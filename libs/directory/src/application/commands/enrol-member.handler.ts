import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import { KEYED_DIGEST, type KeyedDigest } from '../keyed-digest.js';
import { identityDigestOf, memberRefOf } from '../member-ref.js';
import type { MemberGathered } from '../member-gathered.js';
import { memberStreamType } from '../member-stream-type.js';
import { EnrolMember } from './enrol-member.command.js';

@CommandHandler(EnrolMember)
export class EnrolMemberHandler implements ICommandHandler<EnrolMember> {
  constructor(
    private readonly streams: DecidedStreams,
    @Inject(KEYED_DIGEST) private readonly digest: KeyedDigest,
  ) {}

  execute({ details, context }: EnrolMember): Promise<Executed> {
    const { issuer, subject, ...person } = details;
    const identityDigest = identityDigestOf(this.digest, { issuer, subject });
    return this.streams.execute(memberStreamType, memberRefOf(identityDigest), context, (_state, now): MemberGathered => ({
      command: { type: 'EnrolMember', data: { ...person, identityDigest, ...acting(context, now) } },
    }));
  }
}
