import type { Personal, Recorded } from '@setu/kernel';
import type { Columns, ColumnValue, Projection, RowChange } from '@setu/subscriptions';
import type { MeetingEvent } from '../domain/meeting.events.js';

type Of<Type extends MeetingEvent['type']> = Recorded<Extract<MeetingEvent, { type: Type }>>;

/** A sealed value as a view may hold it: its purpose and nothing else. */
const sealed = (value: Personal | undefined): ColumnValue =>
  value !== undefined && 'purpose' in value ? { sealed: value.purpose } : null;

const convened = ({ data, stream, recordedAt }: Of<'MeetingConvened'>): readonly RowChange[] => [
  {
    change: 'put',
    table: 'meeting',
    key: { meeting_id: stream.id },
    columns: {
      convened_by: data.by,
      convenor: data.byOrg,
      meets_at: data.meetsAt,
      convened_at: recordedAt,
      agenda_codes: data.agendaCodes,
      agenda: sealed(data.agenda),
      minutes_revision: 0,
    },
  },
  ...data.participants.map(({ org, side }): RowChange => ({
    change: 'put',
    table: 'meeting_participant',
    key: { meeting_id: stream.id, org_ref: org },
    columns: { side },
  })),
];

/** The minutes have grown: what was approved before is no longer what they are. */
const grown = ({ stream, revision }: Recorded<MeetingEvent>): readonly RowChange[] => [
  { change: 'set', table: 'meeting', key: { meeting_id: stream.id }, columns: { minutes_revision: revision } },
  { change: 'set', table: 'meeting_approval', key: { meeting_id: stream.id }, columns: { lapsed: true } },
];

const input = ({ data, stream, revision, recordedAt }: Of<'InputRecorded'>): RowChange => ({
  change: 'put',
  table: 'meeting_input',
  key: { meeting_id: stream.id, input_id: data.inputId },
  columns: {
    recorded_by: data.by,
    from_org: data.fromOrg,
    topic_code: data.topicCode,
    text: sealed(data.text),
    recorded_at: recordedAt,
    revision,
  },
});

const action = (meetingId: string, actionId: string, change: 'put' | 'set', columns: Columns): RowChange => ({
  change,
  table: 'meeting_action',
  key: { meeting_id: meetingId, action_id: actionId },
  columns,
});

const agreed = ({ data, stream, revision, recordedAt }: Of<'ActionAgreed'>): RowChange =>
  action(stream.id, data.actionId, 'put', {
    recorded_by: data.by,
    by_org: data.byOrg,
    owner: data.owner,
    topic_code: data.topicCode,
    due: data.due,
    text: sealed(data.text),
    agreed_at: recordedAt,
    revision,
  });

const reported = ({ data, stream, recordedAt }: Of<'ActionReported'>): RowChange =>
  action(stream.id, data.actionId, 'set', {
    progress_code: data.progressCode,
    progress_at: recordedAt,
    ...(data.result && { result_code: data.result.code, result_id: data.result.id }),
  });

const closed = ({ data, stream, recordedAt }: Of<'ActionClosed'>): RowChange =>
  action(stream.id, data.actionId, 'set', { outcome_code: data.outcomeCode, closed_by: data.by, closed_at: recordedAt });

const approved = ({ data, stream, revision, recordedAt }: Of<'MinutesApproved'>): RowChange => ({
  change: 'put',
  table: 'meeting_approval',
  key: { meeting_id: stream.id, revision },
  columns: {
    side: data.side,
    approved_by: data.by,
    by_org: data.byOrg,
    up_to: data.upTo,
    approved_at: recordedAt,
    lapsed: false,
  },
});

const changes = (event: Recorded<MeetingEvent>): readonly RowChange[] => {
  switch (event.type) {
    case 'MeetingConvened':
      return convened(event);
    case 'InputRecorded':
      return [input(event), ...grown(event)];
    case 'ActionAgreed':
      return [agreed(event), ...grown(event)];
    case 'ActionReported':
      return [reported(event)];
    case 'ActionClosed':
      return [closed(event)];
    case 'MinutesApproved':
      return [approved(event)];
  }
};

/** Meetings with inputs, agreed actions and approvals. What was said is shown only as `{"sealed": "<purpose>"}`. */
export const meetingsProjection: Projection<MeetingEvent> = {
  name: 'meetings',
  version: 1,
  handles: ['MeetingConvened', 'InputRecorded', 'ActionAgreed', 'ActionReported', 'ActionClosed', 'MinutesApproved'],
  project: (event) => [
    ...changes(event),
    {
      change: 'set',
      table: 'meeting',
      key: { meeting_id: event.stream.id },
      columns: { revision: event.revision, last_recorded_at: event.recordedAt, position: event.position.value },
    },
  ],
};
