import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { SharingLedgers } from '../../projections/sharing-ledger.table.js';
import { SharingLedgerQuery } from './sharing-ledger.query.js';

@QueryHandler(SharingLedgerQuery)
export class SharingLedgerQueryHandler implements IQueryHandler<SharingLedgerQuery> {
  constructor(private readonly views: SharingLedgers) {}

  execute({ caseId }: SharingLedgerQuery) {
    return this.views.find(caseId);
  }
}
