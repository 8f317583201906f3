import type { Message, Occurrence, Personal } from '@setu/kernel';
import type { Acting, SpokenFor } from './case-actor.js';
import type {
  Belonging,
  DisputeMatter,
  DisputeOutcome,
  HandoverCancelReason,
  HandoverRefusalReason,
  OutsideKind,
  OverCapacityReason,
} from './case-codes.js';
import type { CustodyBasis } from './custody-basis.js';
import type { FacilityFact } from './placement.js';

/** The named receiver: an organisation with what the directory says of it as of `plannedAt`, or a party outside the network. */
export type OfferedTo =
  | Readonly<{ kind: 'organisation'; orgRef: string; facility: FacilityFact }>
  | Readonly<{ kind: 'outside-party'; outsideKind: OutsideKind; outsideParty?: Personal | undefined }>;

type OfTheHandover = Acting & Readonly<{ handoverId: string }>;

export type HandoverCommand =
  | Message<
      'OfferHandover',
      OfTheHandover & {
        to: OfferedTo;
        /** Whose home it is; of a child it must be said. */
        claimantRef?: string | undefined;
        basis: CustodyBasis;
        plannedAt: string;
        /** The handover in flight that this one replaces. */
        supersedes?: string | undefined;
        overCapacityReason?: OverCapacityReason | undefined;
        needs?: Personal | undefined;
        belongings: readonly Readonly<{ code: Belonging; count: number; description?: Personal | undefined }>[];
      }
    >
  | Message<'AcceptHandover', OfTheHandover & { spokenFor?: SpokenFor | undefined }>
  | Message<
      'DispatchHandover',
      OfTheHandover & {
        escortRef: string;
        /** Whether the directory knows the escort as a member. */
        escortEnrolled: boolean;
        womanOfficer: boolean;
        vehicle?: Personal | undefined;
        expectedAt: string;
        /** The receiver as of `expectedAt`, or of `now` if that has passed; absent for an outside party. */
        facility?: FacilityFact | undefined;
      }
    >
  | Message<
      'ReceiveHandover',
      OfTheHandover & {
        received: Occurrence;
        /** The receiver as of the receipt; absent for an outside party. */
        facility?: FacilityFact | undefined;
        identityChecked?: boolean | undefined;
        paperReceiptRef?: string | undefined;
        /** The organisation above the giver, as the directory says now. */
        giverSuperior?: string | undefined;
        condition?: Personal | undefined;
        /** Lines that differ from the offer; what was expected is filled in from the offer. */
        differences: readonly Readonly<{ code: Belonging; found: number; note?: Personal | undefined }>[];
      }
    >
  | Message<
      'ConfirmHandover',
      OfTheHandover & {
        /** The organisation above the giver, as the directory says now. */
        giverSuperior?: string | undefined;
      }
    >
  | Message<
      'RefuseHandover',
      OfTheHandover & { reasonCode: HandoverRefusalReason; spokenFor?: SpokenFor | undefined; note?: Personal | undefined }
    >
  | Message<
      'CancelHandover',
      OfTheHandover & {
        reasonCode: Exclude<HandoverCancelReason, 'custody-ended' | 'received-elsewhere'>;
        note?: Personal | undefined;
      }
    >
  | Message<
      'ReturnPerson',
      OfTheHandover & { returned: Occurrence; condition?: Personal | undefined; note?: Personal | undefined }
    >
  | Message<'DisputeHandover', OfTheHandover & { disputeId: string; matterCode: DisputeMatter; note?: Personal | undefined }>
  | Message<'ResolveDispute', Acting & { disputeId: string; outcomeCode: DisputeOutcome; note?: Personal | undefined }>;
