import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed, type Gathered } from '@setu/event-store';
import type { JoinOrganisationCommand } from '../../domain/member.commands.js';
import { acting } from '../acting.js';
import { DirectoryFacts } from '../directory.facts.js';
import { memberStreamType } from '../member-stream-type.js';
import { JoinOrganisation } from './join-organisation.command.js';

@CommandHandler(JoinOrganisation)
export class JoinOrganisationHandler implements ICommandHandler<JoinOrganisation> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ userRef, details, context }: JoinOrganisation): Promise<Executed> {
    type Joining = Gathered<JoinOrganisationCommand>;
    return this.streams.execute(memberStreamType, userRef, context, async (_state, now): Promise<Joining> => {
      const { fact: organisation, ref } = await this.directory.organisation(details.org, now);
      const data = { organisation, role: details.role, ...acting(context, now) };
      return { command: { type: 'JoinOrganisation', data }, facts: [ref] };
    });
  }
}
