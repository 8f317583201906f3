import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import { organisationStreamType } from '../organisation-stream-type.js';
import { ReinstateOrganisation } from './reinstate-organisation.command.js';
import type { OrganisationGathered } from '../organisation-gathered.js';

@CommandHandler(ReinstateOrganisation)
export class ReinstateOrganisationHandler implements ICommandHandler<ReinstateOrganisation> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ orgId, details, context }: ReinstateOrganisation): Promise<Executed> {
    return this.streams.execute(organisationStreamType, orgId, context, (_state, now): OrganisationGathered => ({
      command: { type: 'ReinstateOrganisation', data: { ...details, ...acting(context, now) } },
    }));
  }
}
