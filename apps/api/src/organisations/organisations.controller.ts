import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Concealed, requirePermit, type Act, type Relation } from '@setu/access';
import {
  AppointOfficer,
  DeclareCapacity,
  EndAppointment,
  LicenseFacility,
  OrganisationQuery,
  OrganisationsQuery,
  RegisterOrganisation,
  ReinstateOrganisation,
  SuspendOrganisation,
} from '@setu/directory';
import { ORGANISATION_KINDS, type OrganisationKind } from '@setu/kernel';
import { CommandEdge } from '../commands/command-edge.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { Code } from '../http/fields.js';
import { PathId } from '../http/path-id.js';
import { ListQuery, pageOf, ReadQuery } from '../reads/read-query.js';
import { ViewEdge } from '../reads/view-edge.js';
import {
  AppointOfficerDto,
  DeclareCapacityDto,
  EndAppointmentDto,
  LicenseFacilityDto,
  RegisterOrganisationDto,
  ReinstateOrganisationDto,
  SuspendOrganisationDto,
} from './organisation.dtos.js';

class OrganisationsListQuery extends ListQuery {
  @Code(ORGANISATION_KINDS, { optional: true }) readonly kind?: OrganisationKind;
}

const may = ({ actor }: Exchange, act: Act, organisation?: string): void => {
  const own: readonly Relation[] = organisation === actor.orgRef ? ['own-organisation'] : [];
  requirePermit(actor, act, new Set(own));
};

/** The public list of organisations, their licences, free places and officers. */
@ApiTags('directory')
@ApiBearerAuth()
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly commands: CommandEdge,
    private readonly queries: QueryBus,
    private readonly views: ViewEdge,
  ) {}

  @Get()
  async list(@OfExchange() exchange: Exchange, @Query() query: OrganisationsListQuery) {
    may(exchange, 'directory.read');
    await this.views.caughtUp('organisations', query.after);
    return this.queries.execute(
      new OrganisationsQuery({ ...pageOf(query), ...(query.kind !== undefined && { kind: query.kind }) }),
    );
  }

  @Get(':id')
  async one(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Query() query: ReadQuery) {
    may(exchange, 'directory.read');
    await this.views.caughtUp('organisations', query.after, { category: 'organisation', id });
    const found = await this.queries.execute(new OrganisationQuery(id));
    if (!found) throw new Concealed();
    return found;
  }

  @Writes('directory')
  @Post()
  register(@OfExchange() exchange: Exchange, @Body() body: RegisterOrganisationDto): Promise<Written> {
    may(exchange, 'directory.administer');
    return this.commands.carryOut(exchange, (context) => new RegisterOrganisation(body, context));
  }

  @Writes('directory')
  @Post(':id/licences')
  license(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: LicenseFacilityDto): Promise<Written> {
    may(exchange, 'directory.administer');
    return this.commands.carryOut(exchange, (context) => new LicenseFacility(id, body, context));
  }

  @Writes('directory')
  @Post(':id/capacity')
  declareCapacity(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @Body() body: DeclareCapacityDto,
  ): Promise<Written> {
    may(exchange, 'capacity.declare', id);
    return this.commands.carryOut(exchange, (context) => new DeclareCapacity(id, body, context));
  }

  @Writes('directory')
  @Post(':id/suspension')
  suspend(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: SuspendOrganisationDto): Promise<Written> {
    may(exchange, 'directory.administer');
    return this.commands.carryOut(exchange, (context) => new SuspendOrganisation(id, body, context));
  }

  @Writes('directory')
  @Post(':id/reinstatement')
  reinstate(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @Body() body: ReinstateOrganisationDto,
  ): Promise<Written> {
    may(exchange, 'directory.administer');
    return this.commands.carryOut(exchange, (context) => new ReinstateOrganisation(id, body, context));
  }

  @Writes('directory')
  @Post(':id/appointments')
  appoint(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: AppointOfficerDto): Promise<Written> {
    may(exchange, 'directory.administer');
    return this.commands.carryOut(exchange, (context) => new AppointOfficer(id, body, context), { creates: 'appointment' });
  }

  @Writes('directory')
  @Post(':id/appointments/:appointmentId/end')
  endAppointment(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('appointmentId') appointmentId: string,
    @Body() body: EndAppointmentDto,
  ): Promise<Written> {
    may(exchange, 'directory.administer');
    return this.commands.carryOut(exchange, (context) => new EndAppointment(id, { ...body, appointmentId }, context));
  }
}
