import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CaseTimeline } from '../../projections/case-timeline.table.js';
import { CaseTimelineQuery } from './case-timeline.query.js';

@QueryHandler(CaseTimelineQuery)
export class CaseTimelineQueryHandler implements IQueryHandler<CaseTimelineQuery> {
  constructor(private readonly views: CaseTimeline) {}

  execute({ caseId }: CaseTimelineQuery) {
    return this.views.entries(caseId);
  }
}
