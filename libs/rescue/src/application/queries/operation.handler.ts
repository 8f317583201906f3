import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Operations } from '../../projections/operations.table.js';
import { OperationQuery } from './operation.query.js';

@QueryHandler(OperationQuery)
export class OperationQueryHandler implements IQueryHandler<OperationQuery> {
  constructor(private readonly views: Operations) {}

  execute({ operationId, shareOf }: OperationQuery) {
    return shareOf === undefined ? this.views.whole(operationId) : this.views.ownShare(operationId, shareOf);
  }
}
