import { LATE_REASONS, OCCURRED_PRECISIONS, OCCURRED_SOURCES, type LateReason, type OccurredAt } from '@setu/kernel';
import { Code, Instant, Nested } from '../http/fields.js';

class OccurredAtDto {
  @Instant() readonly at: string;
  @Code(OCCURRED_PRECISIONS) readonly precision: OccurredAt['precision'];
  @Code(OCCURRED_SOURCES) readonly source: OccurredAt['source'];
}

/** When something happened and, if that was long ago, why it is recorded only now. */
export class OccurrenceDto {
  @Nested(() => OccurredAtDto) readonly occurredAt: OccurredAtDto;
  @Code(LATE_REASONS, { optional: true, about: 'Needed if it is recorded more than 6 hours late.' })
  readonly lateReason?: LateReason;
}
