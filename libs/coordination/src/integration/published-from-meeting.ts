import { actionAgreedV1, type ActionAgreedV1 } from './published/action-agreed.v1.js';
import { actionClosedV1, type ActionClosedV1 } from './published/action-closed.v1.js';
import { actionReportedV1, type ActionReportedV1 } from './published/action-reported.v1.js';
import { inputRecordedV1, type InputRecordedV1 } from './published/input-recorded.v1.js';
import { meetingConvenedV1, type MeetingConvenedV1 } from './published/meeting-convened.v1.js';
import { minutesApprovedV1, type MinutesApprovedV1 } from './published/minutes-approved.v1.js';
import type { RecordedMeeting } from './published/recorded-meeting.js';

/** What other contexts may know of a meeting: ids, codes and instants, never what was said. */
export type MeetingPublished =
  MeetingConvenedV1 | InputRecordedV1 | ActionAgreedV1 | ActionReportedV1 | ActionClosedV1 | MinutesApprovedV1;

/** Translates one stored event. Pure; every stored event gives exactly one published one. */
export const publishedFromMeeting = (event: RecordedMeeting): readonly MeetingPublished[] => {
  switch (event.type) {
    case 'MeetingConvened':
      return [meetingConvenedV1(event)];
    case 'InputRecorded':
      return [inputRecordedV1(event)];
    case 'ActionAgreed':
      return [actionAgreedV1(event)];
    case 'ActionReported':
      return [actionReportedV1(event)];
    case 'ActionClosed':
      return [actionClosedV1(event)];
    case 'MinutesApproved':
      return [minutesApprovedV1(event)];
  }
};
