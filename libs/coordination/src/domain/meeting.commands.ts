import type { Message, OrganisationKind, Personal } from '@setu/kernel';
import type { ActionOutcome, ActionProgress, ActionResultKind, MeetingTopic } from './coordination-codes.js';

/** The person who acts, and the organisation she acts for. */
export type MeetingActor = Readonly<{ userRef: string; orgRef: string; role: string }>;

/** What every command carries: who acts, and the server's instant of the decision. */
export type Acting = Readonly<{ now: string; actor: MeetingActor }>;

/** What the directory says of an organisation that is invited. */
export type InvitedFact = Readonly<{
  orgId: string;
  registered: boolean;
  kind?: OrganisationKind | undefined;
  suspended: boolean;
}>;

/**
 * What an action became. By what its own context says: `partOf`, whether the reporting organisation has a part in it, false also if there is
 * none; `comesFrom`, which agreed action an operation named when it was proposed, absent if it named none.
 */
export type ActionResult = Readonly<{ code: ActionResultKind; id: string; partOf: boolean; comesFrom?: string | undefined }>;

type By<Type extends string, Data extends object> = Message<Type, Acting & Readonly<Data>>;

export type ConveneMeetingCommand = By<
  'ConveneMeeting',
  {
    meetsAt: string;
    /** The convenor and all whom it invites. */
    invited: readonly InvitedFact[];
    agendaCodes: readonly MeetingTopic[];
    agenda?: Personal | undefined;
  }
>;
export type RecordInputCommand = By<'RecordInput', { inputId: string; topicCode: MeetingTopic; text: Personal }>;
export type AgreeActionCommand = By<
  'AgreeAction',
  { actionId: string; owner: string; topicCode: MeetingTopic; due: string; text: Personal }
>;
export type ReportActionCommand = By<
  'ReportAction',
  { actionId: string; progressCode: ActionProgress; result?: ActionResult | undefined; note?: Personal | undefined }
>;
export type CloseActionCommand = By<'CloseAction', { actionId: string; outcomeCode: ActionOutcome; note?: Personal | undefined }>;
/** `upTo`: the revision of the minutes that she has read. */
export type ApproveMinutesCommand = By<'ApproveMinutes', { upTo: number }>;

export type MeetingCommand =
  | ConveneMeetingCommand
  | RecordInputCommand
  | AgreeActionCommand
  | ReportActionCommand
  | CloseActionCommand
  | ApproveMinutesCommand;
