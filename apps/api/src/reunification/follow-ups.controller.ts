import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { RaiseRetraffickingAlert, RecordFollowUp, ReportFollowUpMissed } from '@setu/cases';
import { CaseEdge } from '../cases/case-edge.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { RaiseRetraffickingAlertDto, RecordFollowUpDto, ReportFollowUpMissedDto } from './follow-up.dtos.js';
import { Reports } from '../sign-in/reports.js';

/** How she is looked after once she is home. */
@ApiTags('reunification')
@ApiBearerAuth()
@Controller('cases/:id')
export class FollowUpsController {
  constructor(private readonly cases: CaseEdge) {}

  @Writes('case')
  @Reports('follow-up.record')
  @Post('follow-ups')
  record(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: RecordFollowUpDto): Promise<Written> {
    return this.cases.write(exchange, 'follow-up.record', id, (context) => new RecordFollowUp(id, body, context));
  }

  @Writes('case')
  @Reports('follow-up.record')
  @Post('missed-follow-ups')
  missed(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: ReportFollowUpMissedDto): Promise<Written> {
    return this.cases.write(exchange, 'follow-up.record', id, (context) => new ReportFollowUpMissed(id, body, context));
  }

  @Writes('case')
  @Reports('alert.raise')
  @Post('retrafficking-alerts')
  alert(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: RaiseRetraffickingAlertDto): Promise<Written> {
    return this.cases.write(exchange, 'alert.raise', id, (context) => new RaiseRetraffickingAlert(id, body, context), {
      creates: 'alert',
    });
  }
}
