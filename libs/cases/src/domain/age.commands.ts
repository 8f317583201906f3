import type { AgeBand, Message } from '@setu/kernel';
import type { Acting } from './case-actor.js';
import type { AgeBasis, Authority } from './case-codes.js';

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
      }
    >;
