import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { ReportDeath } from '@setu/cases';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { Reports } from '../sign-in/reports.js';
import { ReportDeathDto } from './case.dtos.js';
import { CaseEdge } from './case-edge.js';

/** That she has died, from whoever learns of it. */
@ApiTags('case')
@ApiBearerAuth()
@Controller('cases/:id/death-reports')
export class DeathsController {
  constructor(private readonly cases: CaseEdge) {}

  @Reports('death.report')
  @Writes('case')
  @Post()
  report(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: ReportDeathDto): Promise<Written> {
    return this.cases.write(exchange, 'death.report', id, (context) => new ReportDeath(id, body, context));
  }
}
