import type { Message, Occurrence, Personal } from '@setu/kernel';
import type { Acting } from './case-actor.js';
import type { CustodyEndReason, OverCapacityReason } from './case-codes.js';
import type { CustodyBasis } from './custody-basis.js';
import type { FacilityFact } from './placement.js';

export type CustodyCommand =
  | Message<
      'OpenCustody',
      Acting & {
        custodian: string;
        basis: CustodyBasis;
        since: Occurrence;
        /** The custodian, as of `since`. */
        facility: FacilityFact;
        overCapacityReason?: OverCapacityReason | undefined;
      }
    >
  /** The custodian stays; custody is put on another ground. */
  | Message<
      'ReviewCustody',
      Acting & {
        basis: CustodyBasis;
        /** The custodian, as of `now`. */
        facility: FacilityFact;
      }
    >
  | Message<
      'EndCustody',
      Acting & {
        reasonCode: Exclude<CustodyEndReason, 'left-by-choice' | 'reunified'>;
        ended: Occurrence;
        /** The order of release or restoration by which an adult goes. */
        orderId?: string | undefined;
        note?: Personal | undefined;
      }
    >
  | Message<'LeaveByChoice', Acting & { left?: Occurrence | undefined; note?: Personal | undefined }>
  | Message<
      'ReportMissing',
      Acting & {
        lastSeenAt: string;
        /** When somebody noticed that she was gone, and why it is recorded late; absent = at the moment of the report. */
        noticed?: Occurrence | undefined;
        reportedTo?: string | undefined;
        note?: Personal | undefined;
      }
    >
  | Message<'ReportFound', Acting & { found: Occurrence; condition?: Personal | undefined; note?: Personal | undefined }>;
