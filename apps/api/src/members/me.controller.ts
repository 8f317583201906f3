import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { DirectoryFacts, OrganisationQuery } from '@setu/directory';
import { OfExchange, type Exchange } from '../http/exchange.js';

/** Who one is here. */
@ApiTags('directory')
@ApiBearerAuth()
@Controller('me')
export class MeController {
  constructor(
    private readonly facts: DirectoryFacts,
    private readonly queries: QueryBus,
  ) {}

  /** As whom this sign-in acts now, and as whom else it could. */
  @Get()
  async me(@OfExchange() { actor }: Exchange) {
    const { fact } = await this.facts.member(actor.userRef);
    const organisation = await this.queries.execute(new OrganisationQuery(actor.orgRef));
    return {
      userRef: actor.userRef,
      role: actor.role,
      organisation: { id: actor.orgRef, ...(organisation && { name: organisation.name, kind: organisation.kind }) },
      memberships: fact.memberships,
    };
  }
}
