import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CloseCase, CorrectRecord, RecordDelayReason, ReopenCase } from '@setu/cases';
import { CaseEdge } from '../cases/case-edge.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { CloseCaseDto, CorrectRecordDto, DelayReasonDto, ReopenCaseDto } from './record.dtos.js';
import { Reports } from '../sign-in/reports.js';

/** Keeping the record: corrections, reasons for delay, closing and reopening. */
@ApiTags('record')
@ApiBearerAuth()
@Controller('cases/:id')
export class RecordController {
  constructor(private readonly cases: CaseEdge) {}

  @Writes('case')
  @Reports('record.correct')
  @Post('corrections')
  correct(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: CorrectRecordDto): Promise<Written> {
    return this.cases.write(exchange, 'record.correct', id, (context) => new CorrectRecord(id, body, context));
  }

  @Writes('case')
  @Reports('delay.explain')
  @Post('delay-reasons')
  delay(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: DelayReasonDto): Promise<Written> {
    return this.cases.write(exchange, 'delay.explain', id, (context) => new RecordDelayReason(id, body, context));
  }

  @Writes('case')
  @Post('closing')
  close(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: CloseCaseDto): Promise<Written> {
    return this.cases.write(exchange, 'case.close', id, (context) => new CloseCase(id, body, context));
  }

  @Writes('case')
  @Post('reopening')
  reopen(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: ReopenCaseDto): Promise<Written> {
    return this.cases.write(exchange, 'case.reopen', id, (context) => new ReopenCase(id, body, context));
  }
}
