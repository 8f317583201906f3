import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { EndCustody, OpenCustody, ReviewCustody } from '@setu/cases';
import { custodyBasis } from '../cases/basis.dto.js';
import { CaseEdge } from '../cases/case-edge.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { EndCustodyDto, OpenCustodyDto, ReviewCustodyDto } from './custody.dtos.js';
import { Reports } from '../sign-in/reports.js';

/** Who is responsible for her, and on what ground. */
@ApiTags('custody')
@ApiBearerAuth()
@Controller('cases/:id/custody')
export class CustodyController {
  constructor(private readonly cases: CaseEdge) {}

  @Writes('custody')
  @Post()
  open(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: OpenCustodyDto): Promise<Written> {
    const basis = custodyBasis(body.basis);
    return this.cases.write(exchange, 'custody.open', id, (context) => new OpenCustody(id, { ...body, basis }, context));
  }

  @Writes('custody')
  @Post('review')
  review(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: ReviewCustodyDto): Promise<Written> {
    const basis = custodyBasis(body.basis);
    return this.cases.write(exchange, 'custody.review', id, (context) => new ReviewCustody(id, { basis }, context));
  }

  @Reports('custody.end')
  @Writes('custody')
  @Post('end')
  end(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: EndCustodyDto): Promise<Written> {
    return this.cases.write(exchange, 'custody.end', id, (context) => new EndCustody(id, body, context));
  }
}
