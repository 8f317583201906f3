import { Query } from '@nestjs/cqrs';
import type { ReconciliationPage, ReconciliationRequest } from '../../projections/reconciliation.table.js';

/** Who, of those removed, misses which step on the way to the court, and since when? Judged at the moment it is asked. */
export class ReconciliationQuery extends Query<ReconciliationPage> {
  constructor(readonly request: Omit<ReconciliationRequest, 'now'>) {
    super();
  }
}
