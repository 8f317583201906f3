import { ApiProperty } from '@nestjs/swagger';
import { LATE_REASONS, OCCURRED_PRECISIONS, OCCURRED_SOURCES } from '@setu/kernel';

class FeedOccurredAt {
  @ApiProperty({ format: 'date-time' }) readonly at: string;
  @ApiProperty({ enum: OCCURRED_PRECISIONS }) readonly precision: string;
  @ApiProperty({ enum: OCCURRED_SOURCES }) readonly source: string;
}

/** One published event. Exactly one of `caseId`, `tipId`, `operationId` and `meetingId` is there. */
class FeedEvent {
  @ApiProperty({ type: 'integer', description: 'Place in the log; grows, with gaps where nothing was published.' })
  readonly logIndex: number;
  @ApiProperty({
    pattern: '^(rescue|cases|coordination)[.][a-z-]+[.]v[0-9]+$',
    example: 'cases.handover-offered.v1',
    description: 'What happened, in which version of its contract; docs/published-events.md lists them with their data.',
  })
  readonly type: string;
  @ApiProperty({ format: 'uuid', required: false }) readonly caseId?: string;
  @ApiProperty({ format: 'uuid', required: false }) readonly tipId?: string;
  @ApiProperty({ format: 'uuid', required: false }) readonly operationId?: string;
  @ApiProperty({ format: 'uuid', required: false }) readonly meetingId?: string;
  @ApiProperty({ type: 'integer', description: 'Place in the history of the case, tip, operation or meeting.' })
  readonly revision: number;
  @ApiProperty({ format: 'uuid', description: 'By which the same event is known again.' }) readonly eventId: string;
  @ApiProperty({ format: 'date-time' }) readonly recordedAt: string;
  @ApiProperty() readonly occurredAt: FeedOccurredAt;
  @ApiProperty({ enum: LATE_REASONS, required: false }) readonly lateReason?: string;
  @ApiProperty({ type: [String], description: 'Rules against which it happened, as it was recorded.' })
  readonly deviations: readonly string[];
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Ids, codes, counts and instants; nothing sealed.' })
  readonly data: object;
}

/** A page of the feed. */
export class FeedPage {
  @ApiProperty({ type: [FeedEvent], description: 'In commit order; may be empty although there is more.' })
  readonly items: readonly FeedEvent[];
  @ApiProperty({
    description: 'The cursor from which to read on; always there. Keep it together with what you made of the items.',
  })
  readonly next: string;
  @ApiProperty({ description: 'Whether the page reaches to the end of the log.' }) readonly caughtUp: boolean;
}
