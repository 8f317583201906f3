import { Query } from '@nestjs/cqrs';
import type { MeetingRecord } from '../../projections/listed-meeting.js';

/** What was said and agreed at this meeting? */
export class MeetingQuery extends Query<MeetingRecord | undefined> {
  constructor(
    readonly meetingId: string,
    /** Ids of what the reader may not know of, also not as what came of an action. */
    readonly withheld: readonly string[],
  ) {
    super();
  }
}
