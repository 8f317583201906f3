import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  AssignHomeVerification,
  CompleteReunification,
  DeclineHomeVerification,
  ReceiveClaim,
  RecordFamilyTrace,
  RecordWishes,
  RefuseRestoration,
  ReportHomeVerification,
} from '@setu/cases';
import { CaseEdge } from '../cases/case-edge.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import {
  AssignHomeVerificationDto,
  CompleteReunificationDto,
  DeclineHomeVerificationDto,
  FamilyTraceDto,
  ReceiveClaimDto,
  RecordWishesDto,
  RefuseRestorationDto,
  ReportHomeVerificationDto,
} from './reunification.dtos.js';
import { Reports } from '../sign-in/reports.js';

/** The way home: who claims her, what is found at the home, what she wants, and that she is there. */
@ApiTags('reunification')
@ApiBearerAuth()
@Controller('cases/:id')
export class ReunificationController {
  constructor(private readonly cases: CaseEdge) {}

  @Writes('case')
  @Reports('family.trace')
  @Post('family-traces')
  trace(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: FamilyTraceDto): Promise<Written> {
    return this.cases.write(exchange, 'family.trace', id, (context) => new RecordFamilyTrace(id, body, context));
  }

  @Writes('case')
  @Reports('claim.receive')
  @Post('claims')
  claim(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: ReceiveClaimDto): Promise<Written> {
    return this.cases.write(
      exchange,
      'claim.receive',
      id,
      (context) => new ReceiveClaim(id, { ...body, redFlagCodes: body.redFlagCodes ?? [] }, context),
      { creates: 'claim' },
    );
  }

  @Writes('case')
  @Post('home-verifications')
  assign(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: AssignHomeVerificationDto): Promise<Written> {
    return this.cases.write(exchange, 'home.assign', id, (context) => new AssignHomeVerification(id, body, context), {
      creates: 'home-verification',
    });
  }

  @Writes('case')
  @Reports('home.report')
  @Post('home-verifications/:verificationId/report')
  report(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('verificationId') verificationId: string,
    @Body() body: ReportHomeVerificationDto,
  ): Promise<Written> {
    return this.cases.write(
      exchange,
      'home.report',
      id,
      (context) =>
        new ReportHomeVerification(
          id,
          { ...body, redFlagCodes: body.redFlagCodes ?? [], clearedFlagCodes: body.clearedFlagCodes ?? [], verificationId },
          context,
        ),
    );
  }

  @Writes('case')
  @Reports('home.decline')
  @Post('home-verification-decline')
  decline(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @Body() body: DeclineHomeVerificationDto,
  ): Promise<Written> {
    return this.cases.write(exchange, 'home.decline', id, (context) => new DeclineHomeVerification(id, body, context));
  }

  @Writes('case')
  @Reports('wishes.record')
  @Post('wishes')
  wishes(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: RecordWishesDto): Promise<Written> {
    return this.cases.write(exchange, 'wishes.record', id, (context) => new RecordWishes(id, body, context));
  }

  @Writes('case')
  @Post('restoration-refusals')
  refuse(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: RefuseRestorationDto): Promise<Written> {
    return this.cases.write(exchange, 'restoration.refuse', id, (context) => new RefuseRestoration(id, body, context));
  }

  @Writes('case')
  @Post('reunifications')
  complete(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: CompleteReunificationDto): Promise<Written> {
    return this.cases.write(exchange, 'reunification.complete', id, (context) => new CompleteReunification(id, body, context), {
      creates: 'reunification',
    });
  }
}
