import { Query } from '@nestjs/cqrs';
import type { CaseSummary } from '../../projections/case-summary.table.js';

/** How does this case stand? */
export class CaseSummaryQuery extends Query<CaseSummary | undefined> {
  constructor(readonly caseId: string) {
    super();
  }
}
