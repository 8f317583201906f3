import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed, type Gathered } from '@setu/event-store';
import type { RegisterOrganisationCommand } from '../../domain/organisation.commands.js';
import { acting } from '../acting.js';
import { DirectoryFacts } from '../directory.facts.js';
import { organisationStreamType } from '../organisation-stream-type.js';
import { RegisterOrganisation } from './register-organisation.command.js';

@CommandHandler(RegisterOrganisation)
export class RegisterOrganisationHandler implements ICommandHandler<RegisterOrganisation> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ details, context }: RegisterOrganisation): Promise<Executed> {
    const orgId = createdIdOf(context.commandId, 'organisation');
    const { superior, ...organisation } = details;
    type Registering = Gathered<RegisterOrganisationCommand>;
    return this.streams.execute(organisationStreamType, orgId, context, async (_state, now): Promise<Registering> => {
      const common = { ...organisation, orgId, ...acting(context, now) };
      if (superior === undefined) return { command: { type: 'RegisterOrganisation', data: common } };
      const { fact, ref } = await this.directory.organisation(superior, now);
      const above = { orgId: superior, registered: fact.registered };
      return { command: { type: 'RegisterOrganisation', data: { ...common, superior: above } }, facts: [ref] };
    });
  }
}
