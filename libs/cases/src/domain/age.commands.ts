import type { AgeBand, Message, Occurrence } from '@setu/kernel';
import type { Acting } from './case-actor.js';
import type { AgeBasis, Authority } from './case-codes.js';
import type { AuthorityFact } from './ordering-authority.js';

export type AgeCommand =
  | Message<'RecordAgeBand', Acting & { band: AgeBand; basis: AgeBasis }>
  | Message<
      'DetermineAge',
      Acting & {
        authority: Authority;
        authorityOrg?: string | undefined;
        band: 'child' | 'adult';
        /** Years. */
        age?: number | undefined;
        orderId?: string | undefined;
        /** The paper of it, attached to the case. */
        documentRef?: string | undefined;
        /** When the authority determined it, and why it is recorded late; absent = at the moment of the decision. */
        made?: Occurrence | undefined;
        /** The named authority, as of then. */
        authorityFact?: AuthorityFact | undefined;
      }
    >;
