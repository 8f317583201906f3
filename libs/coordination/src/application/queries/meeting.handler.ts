import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CLOCK, type Clock } from '@setu/platform';
import { Meetings } from '../../projections/meetings.table.js';
import { MeetingQuery } from './meeting.query.js';

@QueryHandler(MeetingQuery)
export class MeetingQueryHandler implements IQueryHandler<MeetingQuery> {
  constructor(
    private readonly views: Meetings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute({ meetingId, withheld }: MeetingQuery) {
    return this.views.find(meetingId, { now: this.clock().toISOString(), withheld });
  }
}
