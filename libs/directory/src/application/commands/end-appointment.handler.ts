import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecidedStreams, type Executed } from '@setu/event-store';
import { acting } from '../acting.js';
import { organisationStreamType } from '../organisation-stream-type.js';
import { EndAppointment } from './end-appointment.command.js';
import type { OrganisationGathered } from '../organisation-gathered.js';

@CommandHandler(EndAppointment)
export class EndAppointmentHandler implements ICommandHandler<EndAppointment> {
  constructor(private readonly streams: DecidedStreams) {}

  execute({ orgId, details, context }: EndAppointment): Promise<Executed> {
    return this.streams.execute(organisationStreamType, orgId, context, (_state, now): OrganisationGathered => ({
      command: { type: 'EndAppointment', data: { ...details, ...acting(context, now) } },
    }));
  }
}
