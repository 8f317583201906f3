import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import { organisationStreamType } from '../organisation-stream-type.js';
import { LicenseFacility } from './license-facility.command.js';
import type { OrganisationGathered } from '../organisation-gathered.js';

@CommandHandler(LicenseFacility)
export class LicenseFacilityHandler implements ICommandHandler<LicenseFacility> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ orgId, details, context }: LicenseFacility): Promise<Executed> {
    return this.streams.execute(organisationStreamType, orgId, context, (_state, now): OrganisationGathered => ({
      command: { type: 'LicenseFacility', data: { ...details, ...acting(context, now) } },
    }));
  }
}
