import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CustodyLedgers } from '../../projections/custody-ledger.table.js';
import { CustodyLedgerQuery } from './custody-ledger.query.js';

@QueryHandler(CustodyLedgerQuery)
export class CustodyLedgerQueryHandler implements IQueryHandler<CustodyLedgerQuery> {
  constructor(private readonly views: CustodyLedgers) {}

  execute({ caseId }: CustodyLedgerQuery) {
    return this.views.find(caseId);
  }
}
