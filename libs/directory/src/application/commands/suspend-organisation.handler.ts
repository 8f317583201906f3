import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import { organisationStreamType } from '../organisation-stream-type.js';
import { SuspendOrganisation } from './suspend-organisation.command.js';
import type { OrganisationGathered } from '../organisation-gathered.js';

@CommandHandler(SuspendOrganisation)
export class SuspendOrganisationHandler implements ICommandHandler<SuspendOrganisation> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ orgId, details, context }: SuspendOrganisation): Promise<Executed> {
    return this.streams.execute(organisationStreamType, orgId, context, (_state, now): OrganisationGathered => ({
      command: { type: 'SuspendOrganisation', data: { ...details, ...acting(context, now) } },
    }));
  }
}
