import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { requirePermit } from '@setu/access';
import { EnrolMember, JoinOrganisation, LeaveOrganisation } from '@setu/directory';
import { CommandEdge } from '../commands/command-edge.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { EnrolMemberDto, JoinOrganisationDto, LeaveOrganisationDto } from './member.dtos.js';

const NOTHING = new Set<never>();

/** The people of the network and the organisations they act for. */
@ApiTags('directory')
@ApiBearerAuth()
@Controller('members')
export class MembersController {
  constructor(private readonly commands: CommandEdge) {}

  @Writes('directory')
  @Post()
  enrol(@OfExchange() exchange: Exchange, @Body() body: EnrolMemberDto): Promise<Written> {
    requirePermit(exchange.actor, 'directory.administer', NOTHING);
    return this.commands.carryOut(exchange, (context) => new EnrolMember(body, context));
  }

  @Writes('directory')
  @Post(':id/memberships')
  join(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @Body() { organisation, role }: JoinOrganisationDto,
  ): Promise<Written> {
    requirePermit(exchange.actor, 'directory.administer', NOTHING);
    return this.commands.carryOut(exchange, (context) => new JoinOrganisation(id, { org: organisation, role }, context));
  }

  @Writes('directory')
  @Post(':id/departures')
  leave(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: LeaveOrganisationDto): Promise<Written> {
    requirePermit(exchange.actor, 'directory.administer', NOTHING);
    const { organisation, role, reasonCode } = body;
    return this.commands.carryOut(
      exchange,
      (context) => new LeaveOrganisation(id, { org: organisation, role, reasonCode }, context),
    );
  }
}
