import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  AdoptCarePlan,
  ApplyForCompensation,
  AssessNeeds,
  AssignLegalAid,
  RecordCompensationAward,
  RecordCompensationPayment,
  RecordCompensationRefusal,
  RecordCounsellingSession,
  RequestFamilyMediation,
  TellProgress,
} from '@setu/cases';
import { CaseEdge } from '../cases/case-edge.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import {
  AdoptCarePlanDto,
  ApplyForCompensationDto,
  AssessNeedsDto,
  AssignLegalAidDto,
  CompensationAwardDto,
  CompensationPaymentDto,
  CompensationRefusalDto,
  CounsellingSessionDto,
  RequestFamilyMediationDto,
  TellProgressDto,
} from './care.dtos.js';
import { Reports } from '../sign-in/reports.js';

/** What is done for her: needs, plans, counselling, legal aid, compensation, mediation, and what she is told. */
@ApiTags('care')
@ApiBearerAuth()
@Controller('cases/:id')
export class CareController {
  constructor(private readonly cases: CaseEdge) {}

  @Writes('care')
  @Post('needs')
  needs(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: AssessNeedsDto): Promise<Written> {
    return this.cases.write(exchange, 'needs.assess', id, (context) => new AssessNeeds(id, body, context), {
      creates: 'needs-assessment',
    });
  }

  @Writes('care')
  @Post('care-plans')
  plan(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: AdoptCarePlanDto): Promise<Written> {
    return this.cases.write(exchange, 'care-plan.adopt', id, (context) => new AdoptCarePlan(id, body, context), {
      creates: 'care-plan',
    });
  }

  @Reports('counselling.record')
  @Writes('care')
  @Post('counselling-sessions')
  session(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: CounsellingSessionDto): Promise<Written> {
    return this.cases.write(exchange, 'counselling.record', id, (context) => new RecordCounsellingSession(id, body, context), {
      creates: 'counselling-session',
    });
  }

  @Writes('care')
  @Post('legal-aid')
  lawyer(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: AssignLegalAidDto): Promise<Written> {
    return this.cases.write(exchange, 'legal-aid.assign', id, (context) => new AssignLegalAid(id, body, context), {
      creates: 'legal-aid-assignment',
    });
  }

  @Reports('compensation.record')
  @Writes('care')
  @Post('compensation-claims')
  claim(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: ApplyForCompensationDto): Promise<Written> {
    return this.cases.write(exchange, 'compensation.record', id, (context) => new ApplyForCompensation(id, body, context), {
      creates: 'compensation-claim',
    });
  }

  @Reports('compensation.record')
  @Writes('care')
  @Post('compensation-claims/:claimId/awards')
  award(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('claimId') claimId: string,
    @Body() body: CompensationAwardDto,
  ): Promise<Written> {
    return this.cases.write(
      exchange,
      'compensation.record',
      id,
      (context) => new RecordCompensationAward(id, { ...body, claimId }, context),
    );
  }

  @Reports('compensation.record')
  @Writes('care')
  @Post('compensation-claims/:claimId/refusal')
  refusal(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('claimId') claimId: string,
    @Body() body: CompensationRefusalDto,
  ): Promise<Written> {
    return this.cases.write(
      exchange,
      'compensation.record',
      id,
      (context) => new RecordCompensationRefusal(id, { ...body, claimId }, context),
    );
  }

  @Reports('compensation.record')
  @Writes('care')
  @Post('compensation-claims/:claimId/payments')
  payment(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('claimId') claimId: string,
    @Body() body: CompensationPaymentDto,
  ): Promise<Written> {
    return this.cases.write(
      exchange,
      'compensation.record',
      id,
      (context) => new RecordCompensationPayment(id, { ...body, claimId }, context),
    );
  }

  @Writes('care')
  @Post('mediation-requests')
  mediation(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @Body() body: RequestFamilyMediationDto,
  ): Promise<Written> {
    return this.cases.write(exchange, 'mediation.request', id, (context) => new RequestFamilyMediation(id, body, context), {
      creates: 'mediation-request',
    });
  }

  @Writes('care')
  @Post('progress-notices')
  progress(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: TellProgressDto): Promise<Written> {
    return this.cases.write(exchange, 'progress.tell', id, (context) => new TellProgress(id, body, context));
  }
}
