export * from './published-from-meeting.js';
export type { RecordedMeeting } from './published/recorded-meeting.js';
export type { ActionAgreedV1 } from './published/action-agreed.v1.js';
export type { ActionClosedV1 } from './published/action-closed.v1.js';
export type { ActionReportedV1 } from './published/action-reported.v1.js';
export type { InputRecordedV1 } from './published/input-recorded.v1.js';
export type { MeetingConvenedV1 } from './published/meeting-convened.v1.js';
export type { MinutesApprovedV1 } from './published/minutes-approved.v1.js';
