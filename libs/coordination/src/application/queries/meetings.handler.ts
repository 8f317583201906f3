import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Meetings } from '../../projections/meetings.table.js';
import { MeetingsQuery } from './meetings.query.js';

@QueryHandler(MeetingsQuery)
export class MeetingsQueryHandler implements IQueryHandler<MeetingsQuery> {
  constructor(private readonly views: Meetings) {}

  execute({ request }: MeetingsQuery) {
    return this.views.list(request);
  }
}
