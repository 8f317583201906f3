import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { AcknowledgeStaffingEscalation, CommitStaffing, DeclineStaffing, EscalateStaffing, RequestStaffing } from '@setu/rescue';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { NoBody } from '../http/no-body.js';
import { PathId } from '../http/path-id.js';
import { OperationEdge } from './operation-edge.js';
import { CommitStaffingDto, DeclineStaffingDto, EscalateStaffingDto, RequestStaffingDto } from './operation.dtos.js';

/** Asking stations for officers, and what they answer. */
@ApiTags('operation')
@ApiBearerAuth()
@Controller('operations/:id')
export class StaffingController {
  constructor(private readonly operations: OperationEdge) {}

  @Writes('operation')
  @Post('staffing-requests')
  ask(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: RequestStaffingDto): Promise<Written> {
    return this.operations.write(exchange, 'operation.plan', id, (context) => new RequestStaffing(id, body, context), {
      creates: 'staffing',
    });
  }

  @Writes('operation')
  @Post('staffing-requests/:requestId/commitments')
  commit(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('requestId') requestId: string,
    @Body() body: CommitStaffingDto,
  ): Promise<Written> {
    return this.operations.write(
      exchange,
      'staffing.answer',
      id,
      (context) => new CommitStaffing(id, { ...body, requestId }, context),
    );
  }

  @Writes('operation')
  @Post('staffing-requests/:requestId/refusal')
  decline(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('requestId') requestId: string,
    @Body() body: DeclineStaffingDto,
  ): Promise<Written> {
    return this.operations.write(
      exchange,
      'staffing.answer',
      id,
      (context) => new DeclineStaffing(id, { ...body, requestId }, context),
    );
  }

  @Writes('operation')
  @Post('staffing-requests/:requestId/escalations')
  escalate(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('requestId') requestId: string,
    @Body() body: EscalateStaffingDto,
  ): Promise<Written> {
    return this.operations.write(
      exchange,
      'operation.plan',
      id,
      (context) => new EscalateStaffing(id, { ...body, requestId }, context),
    );
  }

  @Writes('operation')
  @Post('staffing-requests/:requestId/escalation-acknowledgement')
  acknowledgeEscalation(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('requestId') requestId: string,
    @NoBody() _: undefined,
  ): Promise<Written> {
    return this.operations.write(
      exchange,
      'staffing.answer',
      id,
      (context) => new AcknowledgeStaffingEscalation(id, { requestId }, context),
    );
  }
}
