import type { MeetingTopic } from '../../domain/coordination-codes.js';
import { published, type Published } from './published.js';
import type { RecordedMeeting } from './recorded-meeting.js';

/** An organisation brought something in. */
export type InputRecordedV1 = Published<
  'coordination.input-recorded.v1',
  { inputId: string; fromOrg: string; topicCode: MeetingTopic }
>;

export const inputRecordedV1 = ({ data, ...event }: RecordedMeeting<'InputRecorded'>): InputRecordedV1 =>
  published(event, 'coordination.input-recorded.v1', {
    inputId: data.inputId,
    fromOrg: data.fromOrg,
    topicCode: data.topicCode,
  });
