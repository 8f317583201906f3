import { Query } from '@nestjs/cqrs';
import type { OwnShare, WholeOperation } from '../../projections/listed-operation.js';

/** How does this operation stand? Without `shareOf` the whole; with it only what concerns that organisation. */
export class OperationQuery extends Query<WholeOperation | OwnShare | undefined> {
  constructor(
    readonly operationId: string,
    readonly shareOf?: string,
  ) {
    super();
  }
}
