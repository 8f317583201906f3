import { Body, Controller, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { CompleteJourney, RecordLegArrival, StartJourney } from '@setu/cases';
import { CaseEdge } from '../cases/case-edge.js';
import { Writes } from '../commands/writes.js';
import type { Written } from '../commands/written.js';
import { OfExchange, type Exchange } from '../http/exchange.js';
import { PathId } from '../http/path-id.js';
import { CompleteJourneyDto, RecordLegArrivalDto, StartJourneyDto } from './journey.dtos.js';
import { Reports } from '../sign-in/reports.js';

/** The escorted journey, told stop by stop. */
@ApiTags('reunification')
@ApiBearerAuth()
@Controller('cases/:id')
export class JourneysController {
  constructor(private readonly cases: CaseEdge) {}

  @Writes('case')
  @Reports('journey.record')
  @Post('journeys')
  start(@OfExchange() exchange: Exchange, @PathId('id') id: string, @Body() body: StartJourneyDto): Promise<Written> {
    return this.cases.write(exchange, 'journey.record', id, (context) => new StartJourney(id, body, context), {
      creates: 'journey',
    });
  }

  @Writes('case')
  @Reports('journey.record')
  @Post('journeys/:journeyId/legs')
  leg(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('journeyId') journeyId: string,
    @Body() body: RecordLegArrivalDto,
  ): Promise<Written> {
    return this.cases.write(
      exchange,
      'journey.record',
      id,
      (context) => new RecordLegArrival(id, { ...body, journeyId }, context),
    );
  }

  @Writes('case')
  @Reports('journey.record')
  @Post('journeys/:journeyId/completion')
  complete(
    @OfExchange() exchange: Exchange,
    @PathId('id') id: string,
    @PathId('journeyId') journeyId: string,
    @Body() body: CompleteJourneyDto,
  ): Promise<Written> {
    return this.cases.write(
      exchange,
      'journey.record',
      id,
      (context) => new CompleteJourney(id, { ...body, journeyId }, context),
    );
  }
}
