import type { OccurredAt } from '@setu/kernel';
import type { Belonging, HeardBy, OutsideKind, OverCapacityReason, RecordedAs } from './case-codes.js';
import type { CustodyBasis } from './custody-basis.js';

/** To whom she is handed over. */
export type Receiver =
  Readonly<{ kind: 'organisation'; orgRef: string }> | Readonly<{ kind: 'outside-party'; outsideKind: OutsideKind }>;

export type Acceptance = Readonly<{ by: string; heard?: HeardBy | undefined }>;
export type Dispatch = Readonly<{ by: string; at: string; escortRef: string }>;
export type Receipt = Readonly<{
  by: string;
  at: string;
  precision: OccurredAt['precision'];
  recordedAs: RecordedAs;
  conflicting: boolean;
  identityChecked: boolean;
  /** Its identity was checked and it signed a paper, which is named: an outside party's own signature. */
  onPaper: boolean;
  /** Rules of placement that the receipt broke. */
  misplaced: readonly string[];
  awaitingConfirmationSince: string;
}>;

type Terms = Readonly<{
  handoverId: string;
  fromOrg: string;
  to: Receiver;
  /** Whose home she goes to. */
  claimantRef?: string | undefined;
  basis: CustodyBasis;
  plannedAt: string;
  offeredBy: string;
  offeredAt: string;
  overCapacityReason?: OverCapacityReason | undefined;
  belongings: readonly Readonly<{ code: Belonging; count: number }>[];
}>;

type Agreed = Terms & Readonly<{ acceptance?: Acceptance | undefined }>;
export type OfferedHandover = Agreed & Readonly<{ stage: 'offered' }>;
export type AcceptedHandover = Agreed & Readonly<{ stage: 'accepted'; acceptance: Acceptance }>;
export type DispatchedHandover = Agreed & Readonly<{ stage: 'dispatched' | 'refused-at-the-door'; dispatch: Dispatch }>;
export type ReceivedHandover = Agreed & Readonly<{ stage: 'received'; dispatch?: Dispatch | undefined; receipt: Receipt }>;

/** A handover in flight: offered → accepted → dispatched → received; confirmation moves custody and closes it. */
export type Handover = OfferedHandover | AcceptedHandover | DispatchedHandover | ReceivedHandover;

/** People who signed the giver's half so far. An agreement that she only heard is a giver's member's own note, not the receiver's signature. */
export const giversSigners = ({ offeredBy, acceptance, ...handover }: Handover): readonly string[] => [
  offeredBy,
  ...(acceptance?.heard ? [acceptance.by] : []),
  ...('dispatch' in handover && handover.dispatch ? [handover.dispatch.by] : []),
];

/** People who signed the receiver's half so far. */
export const receiversSigners = ({ acceptance, ...handover }: Handover): readonly string[] => [
  ...(acceptance && !acceptance.heard ? [acceptance.by] : []),
  ...(handover.stage === 'received' ? [handover.receipt.by] : []),
];
