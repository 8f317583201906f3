type SealedValue = Readonly<{ sealed: string }>;

/** What a participant brought in. What it says stays sealed. */
export type ListedInput = Readonly<{
  id: string;
  by: string;
  fromOrg: string;
  topicCode: string;
  text: SealedValue;
  recordedAt: string;
}>;

/** An agreed action as it stands. `overdue`: open, and its day has passed when it was asked. */
export type ListedAction = Readonly<{
  id: string;
  meetingId: string;
  owner: string;
  byOrg: string;
  topicCode: string;
  due: string;
  text: SealedValue;
  agreedAt: string;
  progress?: Readonly<{ code: string; at: string }>;
  result?: Readonly<{ code: string; id: string }>;
  closed?: Readonly<{ outcomeCode: string; by: string; at: string }>;
  overdue: boolean;
}>;

/** One side's approval. `lapsed`: the minutes have grown since, so this side must approve them again. */
export type ListedApproval = Readonly<{
  side: string;
  by: string;
  byOrg: string;
  upTo: number;
  at: string;
  lapsed: boolean;
}>;

/** A meeting in a list. `minutes`: whether both sides have approved them as they stand. Instants are ISO 8601 UTC. */
export type ListedMeeting = Readonly<{
  id: string;
  convenor: string;
  meetsAt: string;
  convenedAt: string;
  agendaCodes: readonly string[];
  participants: readonly Readonly<{ org: string; side: string }>[];
  inputs: number;
  openActions: number;
  minutes: 'open' | 'approved';
  revision: number;
}>;

/** A meeting with all that belongs to it. `minutesRevision` is what an approval names. */
export type MeetingRecord = Readonly<
  Omit<ListedMeeting, 'inputs' | 'openActions'> & {
    agenda?: SealedValue;
    minutesRevision: number;
    inputs: readonly ListedInput[];
    actions: readonly ListedAction[];
    approvals: readonly ListedApproval[];
  }
>;
