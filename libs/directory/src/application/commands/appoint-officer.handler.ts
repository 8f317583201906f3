import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { createdIdOf, DecidedStreams, type Executed, type Gathered } from '@setu/event-store';
import type { AppointOfficerCommand } from '../../domain/organisation.commands.js';
import { acting } from '../acting.js';
import { DirectoryFacts } from '../directory.facts.js';
import { organisationStreamType } from '../organisation-stream-type.js';
import { AppointOfficer } from './appoint-officer.command.js';

@CommandHandler(AppointOfficer)
export class AppointOfficerHandler implements ICommandHandler<AppointOfficer> {
  constructor(
    private readonly streams: DecidedStreams,
    private readonly directory: DirectoryFacts,
  ) {}

  execute({ orgId, details, context }: AppointOfficer): Promise<Executed> {
    const appointmentId = createdIdOf(context.commandId, 'appointment');
    type Appointing = Gathered<AppointOfficerCommand>;
    return this.streams.execute(organisationStreamType, orgId, context, async (_state, now): Promise<Appointing> => {
      const { fact: officer, ref } = await this.directory.member(details.staffRef);
      const data = { ...details, orgId, appointmentId, officer, ...acting(context, now) };
      return { command: { type: 'AppointOfficer', data }, facts: [ref] };
    });
  }
}
