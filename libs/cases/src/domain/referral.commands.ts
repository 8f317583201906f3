import type { Message, Personal } from '@setu/kernel';
import type { Acting } from './case-actor.js';
import type { HeardBy } from './case-codes.js';
import type {
  DeclinedBy,
  ReferralCancelReason,
  ReferralDeclineReason,
  ReferralErrorReason,
  ReferralHoldReason,
  ReferralOutcome,
  ReferralService,
  ReferralUrgency,
} from './referral-codes.js';
import type { ReferralBasis } from './referral.state.js';

/** What the directory says of the organisation that she is referred to. */
export type ReceiverFact = Readonly<{ registered: boolean; suspended: boolean }>;

/** Where she is referred to, and on what that rests. Without `basis`, on nothing. `suspects`: whom the operation behind the case names. */
export type ReferredTo = Readonly<{
  toOrg: string;
  basis?: ReferralBasis | undefined;
  overrideNote?: Personal | undefined;
  facility?: ReceiverFact | undefined;
  suspects?: readonly string[] | undefined;
}>;

export type ReferralCommand =
  | Message<
      'SendReferral',
      Acting &
        ReferredTo & {
          referralId: string;
          service: ReferralService;
          urgency: ReferralUrgency;
          mediationRequestId?: string | undefined;
          needs?: Personal | undefined;
        }
    >
  | Message<'ReceiveReferral', Acting & { referralId: string }>
  | Message<
      'HoldReferral',
      Acting & { referralId: string; reasonCode: ReferralHoldReason; until: string; note?: Personal | undefined }
    >
  | Message<'AcceptReferral', Acting & { referralId: string; suspects?: readonly string[] | undefined }>
  | Message<
      'DeclineReferral',
      Acting & {
        referralId: string;
        declinedBy: DeclinedBy;
        reasonCode: ReferralDeclineReason;
        heard?: HeardBy | undefined;
        note?: Personal | undefined;
      }
    >
  | Message<
      'RerouteReferral',
      Acting & ReferredTo & { referralId: string; newReferralId: string; urgency: ReferralUrgency; needs?: Personal | undefined }
    >
  | Message<'CancelReferral', Acting & { referralId: string; reasonCode: ReferralCancelReason; note?: Personal | undefined }>
  | Message<'ConfirmReferralCancellation', Acting & { referralId: string; note?: Personal | undefined }>
  | Message<'CompleteReferral', Acting & { referralId: string; outcome: ReferralOutcome; note?: Personal | undefined }>
  | Message<
      'EnterReferralInError',
      Acting & { referralId: string; reasonCode: ReferralErrorReason; note?: Personal | undefined }
    >;
