import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  AssessRisk,
  DeclineMedicalExam,
  OrderAgeTest,
  RecordMedicalExam,
  RecordStatement,
  ReportToCwcAndCourt,
} from '@setu/cases';
import { CaseEdge } from '../cases/case-edge.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import {
  AssessRiskDto,
  DeclineMedicalExamDto,
  MedicalExamDto,
  OrderAgeTestDto,
  RecordStatementDto,
  ReportToCwcAndCourtDto,
} from './finding.dtos.js';
import { Reports } from '../sign-in/reports.js';

/** What is found of her: risk, examinations, statements, age; and what police reported. */
@ApiTags('findings')
@ApiBearerAuth()
@Controller('cases/:id')
export class FindingsController {
  constructor(private readonly cases: CaseEdge) {}

  @Writes('finding')
  @Post('risk-assessments')
  risk(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: AssessRiskDto): Promise<Written> {
    return this.cases.write(exchange, 'risk.assess', id, (context) => new AssessRisk(id, body, context), {
      creates: 'risk-assessment',
    });
  }

  @Reports('medical-exam.record')
  @Writes('finding')
  @Post('medical-examinations')
  exam(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: MedicalExamDto): Promise<Written> {
    return this.cases.write(exchange, 'medical-exam.record', id, (context) => new RecordMedicalExam(id, body, context), {
      creates: 'medical-exam',
    });
  }

  @Reports('medical-exam.record')
  @Writes('finding')
  @Post('medical-examination-refusals')
  noExam(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: DeclineMedicalExamDto): Promise<Written> {
    return this.cases.write(exchange, 'medical-exam.record', id, (context) => new DeclineMedicalExam(id, body, context));
  }

  @Reports('statement.record')
  @Writes('finding')
  @Post('statements')
  statement(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: RecordStatementDto): Promise<Written> {
    return this.cases.write(exchange, 'statement.record', id, (context) => new RecordStatement(id, body, context), {
      creates: 'statement',
    });
  }

  @Writes('finding')
  @Post('age-tests')
  ageTest(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: OrderAgeTestDto): Promise<Written> {
    return this.cases.write(exchange, 'age-test.order', id, (context) => new OrderAgeTest(id, body, context));
  }

  @Reports('report.record')
  @Writes('finding')
  @Post('reports-to-authorities')
  report(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: ReportToCwcAndCourtDto): Promise<Written> {
    return this.cases.write(exchange, 'report.record', id, (context) => new ReportToCwcAndCourt(id, body, context));
  }
}
