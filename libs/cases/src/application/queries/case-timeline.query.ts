import { Query } from '@nestjs/cqrs';
import type { TimelineEntry } from '../../projections/case-timeline.table.js';

/** What happened in this case? Every event, in recorded order. */
export class CaseTimelineQuery extends Query<readonly TimelineEntry[]> {
  constructor(readonly caseId: string) {
    super();
  }
}
