import type { MeetingSide, MeetingTopic } from '../../domain/coordination-codes.js';
import { published, type Published } from './published.js';
import type { RecordedMeeting } from './recorded-meeting.js';

/** Police and NGOs are called together. The convenor is one of the participants. */
export type MeetingConvenedV1 = Published<
  'coordination.meeting-convened.v1',
  {
    convenor: string;
    meetsAt: string;
    participants: readonly Readonly<{ org: string; side: MeetingSide }>[];
    agendaCodes: readonly MeetingTopic[];
  }
>;

export const meetingConvenedV1 = ({ data, ...event }: RecordedMeeting<'MeetingConvened'>): MeetingConvenedV1 =>
  published(event, 'coordination.meeting-convened.v1', {
    convenor: data.byOrg,
    meetsAt: data.meetsAt,
    participants: data.participants.map(({ org, side }) => ({ org, side })),
    agendaCodes: data.agendaCodes,
  });
