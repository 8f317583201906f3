import type { Handover } from './handover.state.js';
import type { DisputeMatter, DisputeOutcome, OutsideKind } from './case-codes.js';

/** A handover that is no longer in flight, and how it ended. */
export type ClosedHandover = Readonly<{
  how: 'superseded' | 'refused' | 'cancelled' | 'returned' | 'completed';
  fromOrg: string;
  toOrg?: string | undefined;
  outsideKind?: OutsideKind | undefined;
  /** As it stood when it was closed, and since when she was then held without a break. */
  handover: Handover;
  heldSince: string;
  /** The receiver recorded that she was with it. */
  received: boolean;
}>;

/** A dispute outlives its handover. */
export type Dispute = Readonly<{
  handoverId: string;
  matterCode: DisputeMatter;
  byOrg: string;
  outcome?: DisputeOutcome | undefined;
}>;

export type HandoverRecord = Readonly<{
  closed: Readonly<Record<string, ClosedHandover>>;
  disputes: Readonly<Record<string, Dispute>>;
}>;
