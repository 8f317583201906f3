import type { MeetingPublished } from '@setu/coordination';
import type { RowChange } from '@setu/subscriptions';
import { isDone, moves, streamKnown, waits, type QueueColumns } from './queue-change.js';

type Reported = Extract<MeetingPublished, { type: 'coordination.action-reported.v1' }>;

const afterReport = ({ recordedAt: since, data }: Reported): Partial<QueueColumns> => {
  switch (data.progressCode) {
    case 'begun':
      return { step: 'action-to-carry-out', waits_for: 'asked', since };
    case 'hindered':
      return { step: 'action-to-carry-out', waits_for: 'both', since };
    case 'done':
    case 'not-possible':
      return { step: 'action-to-close', waits_for: 'asking', since };
  }
};

/** An agreed action waits for its owner, and for the convenor when it is reported as done or not possible; for both when it is hindered. */
export const queueFromMeeting = (event: MeetingPublished): readonly RowChange[] => {
  const { meetingId } = event;
  switch (event.type) {
    case 'coordination.meeting-convened.v1':
      return [streamKnown('put', meetingId, { owner_org: event.data.convenor })];
    case 'coordination.action-agreed.v1': {
      const { actionId, owner, due, topicCode } = event.data;
      return [
        waits({ category: 'meeting', id: meetingId }, 'action', actionId, {
          step: 'action-to-carry-out',
          waits_for: 'asked',
          asked_of: owner,
          since: event.recordedAt,
          due_at: due,
          topic: topicCode,
        }),
      ];
    }
    case 'coordination.action-reported.v1':
      return [moves(meetingId, 'action', event.data.actionId, afterReport(event))];
    case 'coordination.action-closed.v1':
      return [isDone(meetingId, 'action', event.data.actionId)];
    case 'coordination.input-recorded.v1':
    case 'coordination.minutes-approved.v1':
      return [];
  }
};
