import { Query } from '@nestjs/cqrs';
import type { MeetingsPage, MeetingsRequest } from '../../projections/meetings.table.js';

/** Which meetings does this organisation take part in? */
export class MeetingsQuery extends Query<MeetingsPage> {
  constructor(readonly request: MeetingsRequest) {
    super();
  }
}
