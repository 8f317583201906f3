import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  ArrangeNgoPresence,
  AuthoriseRescue,
  BriefOperation,
  CallWitness,
  ConcludeOperation,
  RecordGrounds,
  ReserveShelter,
  StandDownOperation,
} from '@setu/rescue';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { NoBody } from '../http/no-body.js';
import { PathId } from '../http/path-id.js';
import { OperationEdge } from './operation-edge.js';
import {
  ArrangeNgoPresenceDto,
  AuthoriseRescueDto,
  CallWitnessDto,
  ConcludeOperationDto,
  RecordGroundsDto,
  ReserveShelterDto,
  StandDownOperationDto,
} from './operation.dtos.js';
import { Reports } from '../sign-in/reports.js';

/** What is arranged before a rescue, by whose authority it takes place, and how the operation ends. */
@ApiTags('operation')
@ApiBearerAuth()
@Controller('operations/:id')
export class PlanningController {
  constructor(private readonly operations: OperationEdge) {}

  @Reports('scene.report')
  @Writes('operation')
  @Post('witnesses')
  callWitness(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: CallWitnessDto): Promise<Written> {
    return this.operations.write(exchange, 'scene.report', id, (context) => new CallWitness(id, body, context), {
      creates: 'witness',
    });
  }

  @Writes('operation')
  @Post('ngo-presence')
  arrangePresence(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @Body() body: ArrangeNgoPresenceDto,
  ): Promise<Written> {
    return this.operations.write(exchange, 'operation.plan', id, (context) => new ArrangeNgoPresence(id, body, context));
  }

  @Writes('operation')
  @Post('shelter-reservations')
  reserveShelter(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: ReserveShelterDto): Promise<Written> {
    return this.operations.write(exchange, 'operation.plan', id, (context) => new ReserveShelter(id, body, context));
  }

  @Writes('operation')
  @Post('grounds')
  recordGrounds(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: RecordGroundsDto): Promise<Written> {
    return this.operations.write(exchange, 'operation.authorise', id, (context) => new RecordGrounds(id, body, context));
  }

  @Writes('operation')
  @Post('authorisation')
  authorise(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: AuthoriseRescueDto): Promise<Written> {
    return this.operations.write(exchange, 'operation.authorise', id, (context) => new AuthoriseRescue(id, body, context));
  }

  @Writes('operation')
  @Post('briefing')
  brief(@OfExchange() exchange: Exchange, @PathId('id') id: string, @NoBody() _: undefined): Promise<Written> {
    return this.operations.write(exchange, 'operation.plan', id, (context) => new BriefOperation(id, context));
  }

  @Writes('operation')
  @Post('conclusion')
  conclude(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: ConcludeOperationDto): Promise<Written> {
    return this.operations.write(exchange, 'operation.end', id, (context) => new ConcludeOperation(id, body, context));
  }

  @Writes('operation')
  @Post('stand-down')
  standDown(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: StandDownOperationDto): Promise<Written> {
    return this.operations.write(exchange, 'operation.end', id, (context) => new StandDownOperation(id, body, context));
  }
}
