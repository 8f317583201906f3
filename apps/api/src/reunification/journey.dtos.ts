import { JOURNEY_MODES, JOURNEY_PURPOSES, type JourneyMode, type JourneyPurpose } from '@setu/cases';
import type { Sensitive } from '@setu/kernel';
import { OccurrenceDto } from '../cases/occurrence.dto.js';
import { Code, Count, Flag, Id, Instant, Nested, Personal } from '../http/fields.js';

const MOST_LEGS = 50;

/** She has set out with an escort. */
export class StartJourneyDto {
  @Code(JOURNEY_PURPOSES) readonly purpose: JourneyPurpose;
  @Code(JOURNEY_MODES) readonly mode: JourneyMode;
  @Id() readonly escortRef: string;
  @Flag() readonly womanOfficer: boolean;
  @Id({ optional: true, about: 'The order of escort.' }) readonly orderId?: string;
  @Id({ optional: true }) readonly handoverId?: string;
  @Count(MOST_LEGS, { about: 'How many arrivals are expected, the last one included.' }) readonly legs: number;
  @Nested(() => OccurrenceDto) readonly started: OccurrenceDto;
  @Instant() readonly expectedAt: string;
}

/** She has arrived at a stop on the way. */
export class RecordLegArrivalDto {
  @Count(MOST_LEGS, { about: 'Which stop, from 1.' }) readonly leg: number;
  @Code(JOURNEY_MODES) readonly mode: JourneyMode;
  @Nested(() => OccurrenceDto) readonly arrived: OccurrenceDto;
  @Personal(200, { optional: true }) readonly place?: Sensitive<string>;
}

/** She has arrived where the journey was to end. */
export class CompleteJourneyDto {
  @Code(JOURNEY_MODES) readonly mode: JourneyMode;
  @Nested(() => OccurrenceDto) readonly completed: OccurrenceDto;
  @Personal(200, { optional: true }) readonly place?: Sensitive<string>;
}
