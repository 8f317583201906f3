import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { ClearSuspect, DecideAgainstFir, DeliverFirCopy, LinkFir, NameSuspect } from '@setu/rescue';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { OperationEdge } from './operation-edge.js';
import { ClearSuspectDto, DecideAgainstFirDto, DeliverFirCopyDto, LinkFirDto, NameSuspectDto } from './law.dtos.js';
import { Reports } from '../sign-in/reports.js';

/** What the law makes of an operation: FIR, and suspects. */
@ApiTags('operation')
@ApiBearerAuth()
@Controller('operations/:id')
export class LawController {
  constructor(private readonly operations: OperationEdge) {}

  @Reports('fir.record')
  @Writes('operation')
  @Post('firs')
  linkFir(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: LinkFirDto): Promise<Written> {
    return this.operations.write(exchange, 'fir.record', id, (context) => new LinkFir(id, body, context), { creates: 'fir' });
  }

  @Reports('fir.record')
  @Writes('operation')
  @Post('firs/:firId/copies')
  deliverCopy(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('firId') firId: string,
    @Body() body: DeliverFirCopyDto,
  ): Promise<Written> {
    return this.operations.write(exchange, 'fir.record', id, (context) => new DeliverFirCopy(id, { ...body, firId }, context));
  }

  @Writes('operation')
  @Post('fir-refusal')
  decideAgainstFir(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @Body() body: DecideAgainstFirDto,
  ): Promise<Written> {
    return this.operations.write(exchange, 'fir.record', id, (context) => new DecideAgainstFir(id, body, context));
  }

  @Writes('operation')
  @Post('suspects')
  nameSuspect(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: NameSuspectDto): Promise<Written> {
    return this.operations.write(exchange, 'suspect.name', id, (context) => new NameSuspect(id, body, context));
  }

  @Writes('operation')
  @Post('suspects/:suspectRef/clearance')
  clearSuspect(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('suspectRef') suspectRef: string,
    @Body() body: ClearSuspectDto,
  ): Promise<Written> {
    return this.operations.write(
      exchange,
      'suspect.name',
      id,
      (context) => new ClearSuspect(id, { ...body, suspectRef }, context),
    );
  }
}
