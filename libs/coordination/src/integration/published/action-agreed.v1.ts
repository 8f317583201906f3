import type { MeetingTopic } from '../../domain/coordination-codes.js';
import { published, type Published } from './published.js';
import type { RecordedMeeting } from './recorded-meeting.js';

/** An organisation is to do something by `due`. `byOrg` is the organisation whose member recorded it. */
export type ActionAgreedV1 = Published<
  'coordination.action-agreed.v1',
  { actionId: string; byOrg: string; owner: string; topicCode: MeetingTopic; due: string }
>;

export const actionAgreedV1 = ({ data, ...event }: RecordedMeeting<'ActionAgreed'>): ActionAgreedV1 =>
  published(event, 'coordination.action-agreed.v1', {
    actionId: data.actionId,
    byOrg: data.byOrg,
    owner: data.owner,
    topicCode: data.topicCode,
    due: data.due,
  });
