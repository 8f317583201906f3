import type { Area, Message, Occurrence, OrganisationKind, Personal } from '@setu/kernel';
import type { Suspicion, TipChannel, TipUrgency } from './tip-codes.js';

/** The person who acts, and the organisation she acts for. */
export type TipActor = Readonly<{ userRef: string; orgRef: string; role: string }>;

/** What the directory says of the unit that a tip is addressed to. */
export type ReceiverFact = Readonly<{
  orgId: string;
  registered: boolean;
  kind?: OrganisationKind | undefined;
  suspended: boolean;
  superior?: string | undefined;
}>;

/** What is not known is left out. A `source` comes with the `sourceRef` minted for it. */
export type ReceiveTipCommand = Message<
  'ReceiveTip',
  Readonly<{
    now: string;
    actor: TipActor;
    receiver: ReceiverFact;
    channel?: TipChannel | undefined;
    area?: Area | undefined;
    premises?: Personal | undefined;
    narrative?: Personal | undefined;
    peopleEstimate?: number | undefined;
    minorSuspected?: Suspicion | undefined;
    urgency?: TipUrgency | undefined;
    source?: Readonly<{ sourceRef: string; source: Personal }> | undefined;
    /** When it reached whoever records it; absent = now. */
    received?: Occurrence | undefined;
  }>
>;

export type AcknowledgeTipCommand = Message<'AcknowledgeTip', Readonly<{ now: string; actor: TipActor; ackNumber: string }>>;

export type TipCommand = ReceiveTipCommand | AcknowledgeTipCommand;
