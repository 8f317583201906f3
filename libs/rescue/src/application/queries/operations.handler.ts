import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Operations } from '../../projections/operations.table.js';
import { OperationsQuery } from './operations.query.js';

@QueryHandler(OperationsQuery)
export class OperationsQueryHandler implements IQueryHandler<OperationsQuery> {
  constructor(private readonly views: Operations) {}

  execute({ request }: OperationsQuery) {
    return this.views.list(request);
  }
}
