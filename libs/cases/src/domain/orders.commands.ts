import type { Message, Occurrence, OrganisationKind, Personal } from '@setu/kernel';
import type { Acting } from './case-actor.js';
import type { Authority, OrderEndReason, OrderKind, OrderStatute, ProducedBefore, ProductionMode } from './case-codes.js';
import type { AuthorityFact } from './ordering-authority.js';
import type { OverrulingReason, RedFlag } from './reunification-codes.js';

export type OrdersCommand =
  | Message<
      'RecordProduction',
      Acting & { before: ProducedBefore; mode: ProductionMode; produced: Occurrence; journeyMinutes?: number | undefined }
    >
  | Message<
      'MakeOrder',
      Acting & {
        orderId: string;
        authority: Authority;
        authorityOrg?: string | undefined;
        statute: OrderStatute;
        kind: OrderKind;
        custodianOrg?: string | undefined;
        /** What kind of organisation the named custodian is, as the directory says now; absent = it knows none of that id. */
        custodianKind?: OrganisationKind | undefined;
        from: string;
        until?: string | undefined;
        documentRef?: string | undefined;
        /** When the authority made it, and why it is recorded late; absent = at the moment of the decision. */
        made?: Occurrence | undefined;
        /** The named authority, as of then. */
        authorityFact?: AuthorityFact | undefined;
        /** What an order of restoration stands against, with the authority's reason. */
        overrules?:
          | Readonly<{
              homeVerification: boolean;
              redFlagCodes: readonly RedFlag[];
              reasonCode: OverrulingReason;
              note?: Personal | undefined;
            }>
          | undefined;
      }
    >
  | Message<'ExtendOrder', Acting & { orderId: string; until: string; made: Occurrence }>
  | Message<'EndOrder', Acting & { orderId: string; reasonCode: OrderEndReason; ended: Occurrence; note?: Personal | undefined }>;
