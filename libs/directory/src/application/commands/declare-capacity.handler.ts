import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import { organisationStreamType } from '../organisation-stream-type.js';
import { DeclareCapacity } from './declare-capacity.command.js';
import type { OrganisationGathered } from '../organisation-gathered.js';

@CommandHandler(DeclareCapacity)
export class DeclareCapacityHandler implements ICommandHandler<DeclareCapacity> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ orgId, details, context }: DeclareCapacity): Promise<Executed> {
    return this.streams.execute(organisationStreamType, orgId, context, (_state, now): OrganisationGathered => ({
      command: { type: 'DeclareCapacity', data: { ...details, orgId, ...acting(context, now) } },
    }));
  }
}
