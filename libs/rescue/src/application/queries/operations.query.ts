import { Query } from '@nestjs/cqrs';
import type { OperationsPage, OperationsRequest } from '../../projections/operations.table.js';

/** Of which operations may this person know? */
export class OperationsQuery extends Query<OperationsPage> {
  constructor(readonly request: OperationsRequest) {
    super();
  }
}
