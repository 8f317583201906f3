import type { ActionProgress, ApprovingSide, MeetingSide } from './coordination-codes.js';

export type Participant = Readonly<{ org: string; side: MeetingSide }>;

/** An agreed action. `reports` is how it was reported, first report first. */
export type AgreedAction = Readonly<{
  owner: string;
  due: string;
  reports: readonly Readonly<{ by: string; progressCode: ActionProgress }>[];
  closedBy?: string | undefined;
}>;

/** Who approved for a side, and up to which revision of the meeting. */
export type Approval = Readonly<{ by: string; byOrg: string; upTo: number }>;

export type ConvenedMeeting = Readonly<{
  status: 'convened';
  convenor: string;
  meetsAt: string;
  participants: readonly Participant[];
  /** Revision of the last event of the stream, and of the last one that the minutes consist of. */
  revision: number;
  minutesRevision: number;
  actions: Readonly<Record<string, AgreedAction>>;
  /** Of the minutes as they stand: an approval of earlier minutes is no longer among them. */
  approvals: Readonly<Partial<Record<ApprovingSide, Approval>>>;
}>;

export type MeetingState = Readonly<{ status: 'none' }> | ConvenedMeeting;

/** Both sides have approved the minutes as they stand. */
export const minutesAreApproved = ({ approvals }: ConvenedMeeting): boolean =>
  approvals.police !== undefined && approvals.ngo !== undefined;
