import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import { memberStreamType } from '../member-stream-type.js';
import { LeaveOrganisation } from './leave-organisation.command.js';
import type { MemberGathered } from '../member-gathered.js';

@CommandHandler(LeaveOrganisation)
export class LeaveOrganisationHandler implements ICommandHandler<LeaveOrganisation> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ userRef, details, context }: LeaveOrganisation): Promise<Executed> {
    return this.streams.execute(memberStreamType, userRef, context, (_state, now): MemberGathered => ({
      command: { type: 'LeaveOrganisation', data: { ...details, userRef, ...acting(context, now) } },
    }));
  }
}
