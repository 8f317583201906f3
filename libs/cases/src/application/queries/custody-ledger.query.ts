import { Query } from '@nestjs/cqrs';
import type { CustodyLedger } from '../../projections/custody-ledger.table.js';

/** Who was responsible for her from when to when? */
export class CustodyLedgerQuery extends Query<CustodyLedger> {
  constructor(readonly caseId: string) {
    super();
  }
}
