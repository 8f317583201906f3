import { Query } from '@nestjs/cqrs';
import type { MeetingRecord } from '../../projections/listed-meeting.js';

/** What was said and agreed at this meeting? */
export class MeetingQuery extends Query<MeetingRecord | undefined> {
  constructor(readonly meetingId: string) {
    super();
  }
}
