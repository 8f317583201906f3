import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { MERGED_CASES } from '@setu/composition';
import { MergeCases, SplitCases } from '@setu/vault';
import { CommandEdge } from '../commands/command-edge.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { ReadQuery } from '../reads/read-query.js';
import { ViewEdge } from '../reads/view-edge.js';
import { PersonEdge } from './person-edge.js';
import { MergeCasesDto, PersonShown, SplitCasesDto } from './person.dtos.js';

/** Which cases are of one person: she was rescued twice, or two organisations opened a case for her. */
@ApiTags('person')
@ApiBearerAuth()
@Controller('cases/:id')
export class PersonsController {
  constructor(
    private readonly persons: PersonEdge,
    private readonly commands: CommandEdge,
    private readonly views: ViewEdge,
  ) {}

  /** Each case is shown only to who may read of it; being merged opens none. */
  @Get('person')
  @ApiOkResponse({ type: PersonShown })
  async person(@OfExchange() { actor }: Exchange, @PathId('id') id: string, @Query() { after }: ReadQuery): Promise<PersonShown> {
    await this.views.caughtUp(MERGED_CASES, after);
    return this.persons.read(actor, id);
  }

  /** Both cases stay what they are, and nothing is recorded in either. Answers the id of the merge; the revision is that of the person's history in the vault. */
  @Writes('merge')
  @Post('merges')
  async merge(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: MergeCasesDto): Promise<Written> {
    const { otherCaseId, ...details } = body;
    const [one, other] = await this.persons.pair(exchange.actor, id, otherCaseId);
    return this.commands.carryOut(exchange, (context) => new MergeCases(one, other, details, context), { creates: 'merge' });
  }

  /** What was recorded stays visible. */
  @Writes('split')
  @Post('splits')
  async split(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: SplitCasesDto): Promise<Written> {
    const { otherCaseId, ...details } = body;
    const [one, other] = await this.persons.pair(exchange.actor, id, otherCaseId);
    return this.commands.carryOut(exchange, (context) => new SplitCases(one, other, details, context));
  }
}
