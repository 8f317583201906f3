import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CaseSummaries } from '../../projections/case-summary.table.js';
import { CaseSummaryQuery } from './case-summary.query.js';

@QueryHandler(CaseSummaryQuery)
export class CaseSummaryQueryHandler implements IQueryHandler<CaseSummaryQuery> {
  constructor(private readonly views: CaseSummaries) {}

  execute({ caseId }: CaseSummaryQuery) {
    return this.views.find(caseId);
  }
}
