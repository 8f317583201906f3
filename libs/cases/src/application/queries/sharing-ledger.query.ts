import { Query } from '@nestjs/cqrs';
import type { SharingLedger } from '../../projections/sharing-ledger.js';

/** Who may see what of her, why and until when; and who told whom? */
export class SharingLedgerQuery extends Query<SharingLedger> {
  constructor(readonly caseId: string) {
    super();
  }
}
