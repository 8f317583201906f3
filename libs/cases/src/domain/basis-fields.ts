import { code, id, optional, record, type DataOf } from '@setu/kernel';
import { CUSTODY_BASES, REMOVAL_POWERS } from './case-codes.js';

const fields = {
  kind: code(CUSTODY_BASES),
  power: optional(code(REMOVAL_POWERS)),
  orderId: optional(id()),
  consentId: optional(id()),
};

/** What a custody rests on, as kept in events: exactly one of the three references, the one that `kind` names. */
export const basisFields = record(fields);
export type BasisRecord = DataOf<typeof fields>;
