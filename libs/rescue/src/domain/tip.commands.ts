import type { Area, Message, Occurrence, Personal } from '@setu/kernel';
import type { NamedMemberFact } from './named-member.js';
import type { Acting } from './rescue-actor.js';
import type {
  RiskFactor,
  RiskLevel,
  SignatureMode,
  Suspicion,
  TipChannel,
  TipClosingReason,
  TipEscalationReason,
  TipMergeReason,
  TipUrgency,
  VerificationOutcome,
} from './tip-codes.js';
import type { UnitFact } from './unit-fact.js';

type By<Type extends string, Data extends object> = Message<Type, Acting & Readonly<Data>>;

/** What is not known is left out. A `source` comes with the `sourceRef` minted for it. */
export type ReceiveTipCommand = By<
  'ReceiveTip',
  {
    receiver: UnitFact;
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
  }
>;

export type AcknowledgeTipCommand = By<'AcknowledgeTip', { ackNumber: string }>;
export type SignTipCommand = By<'SignTip', { mode: SignatureMode; signed?: Occurrence | undefined }>;
/** `station` is what the directory says of the station in whose diary the entry stands. */
export type EnterTipInGeneralDiaryCommand = By<
  'EnterTipInGeneralDiary',
  { station: UnitFact; gdNumber: Personal; entered?: Occurrence | undefined }
>;
export type AssessTipCommand = By<'AssessTip', { riskLevel: RiskLevel; factorCodes: readonly RiskFactor[] }>;
export type VerifyTipCommand = By<'VerifyTip', { outcome: VerificationOutcome; note?: Personal | undefined }>;

/** What is known of the tip into which another one is merged. */
export type MergeTarget = Readonly<{
  tipId: string;
  known: boolean;
  handledBy: readonly string[];
  mergedInto?: string | undefined;
}>;
export type MergeTipCommand = By<
  'MergeTip',
  { tipId: string; into: MergeTarget; reasonCode: TipMergeReason; note?: Personal | undefined }
>;
export type EscalateTipCommand = By<
  'EscalateTip',
  { toUnit: UnitFact; reasonCode: TipEscalationReason; note?: Personal | undefined }
>;
export type AcknowledgeTipEscalationCommand = By<'AcknowledgeTipEscalation', object>;
/** `unit` is what the directory says of the actor's unit, for the one above it. */
export type CloseTipCommand = By<
  'CloseTip',
  { unit: UnitFact; approver: NamedMemberFact; reasonCode: TipClosingReason; note?: Personal | undefined }
>;
/** By the process that follows a concluded operation, not by a person. */
export type MarkTipActedUponCommand = Message<'MarkTipActedUpon', Readonly<{ operationId: string }>>;

export type TipHandlingCommand =
  | SignTipCommand
  | EnterTipInGeneralDiaryCommand
  | AssessTipCommand
  | VerifyTipCommand
  | MergeTipCommand
  | EscalateTipCommand
  | AcknowledgeTipEscalationCommand
  | CloseTipCommand
  | MarkTipActedUponCommand;

export type TipCommand = ReceiveTipCommand | AcknowledgeTipCommand | TipHandlingCommand;
