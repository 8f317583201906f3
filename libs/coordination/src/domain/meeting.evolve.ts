import type { MeetingEvent } from './meeting.events.js';
import type { AgreedAction, ConvenedMeeting, MeetingState } from './meeting.state.js';

type Following = Exclude<MeetingEvent, { type: 'MeetingConvened' }>;

const convened = ({
  byOrg,
  meetsAt,
  participants,
}: Extract<MeetingEvent, { type: 'MeetingConvened' }>['data']): MeetingState => ({
  status: 'convened',
  convenor: byOrg,
  meetsAt,
  participants,
  revision: 0,
  minutesRevision: 0,
  actions: {},
  approvals: {},
});

/** The minutes have grown: who approved them before approved something else. */
const grown = (meeting: ConvenedMeeting): ConvenedMeeting => ({
  ...meeting,
  minutesRevision: meeting.revision,
  approvals: {},
});

const withAction = (
  meeting: ConvenedMeeting,
  actionId: string,
  change: (action: AgreedAction) => AgreedAction,
): ConvenedMeeting => {
  const action = meeting.actions[actionId];
  return action ? { ...meeting, actions: { ...meeting.actions, [actionId]: change(action) } } : meeting;
};

const changed = (meeting: ConvenedMeeting, event: Following): ConvenedMeeting => {
  switch (event.type) {
    case 'InputRecorded':
      return grown(meeting);
    case 'ActionAgreed': {
      const { actionId, owner, due } = event.data;
      return { ...grown(meeting), actions: { ...meeting.actions, [actionId]: { owner, due, reports: [] } } };
    }
    case 'ActionReported': {
      const { actionId, by, progressCode } = event.data;
      return withAction(meeting, actionId, (action) => ({ ...action, reports: [...action.reports, { by, progressCode }] }));
    }
    case 'ActionClosed':
      return withAction(meeting, event.data.actionId, (action) => ({ ...action, closedBy: event.data.by }));
    case 'MinutesApproved': {
      const { side, by, byOrg, upTo } = event.data;
      return { ...meeting, approvals: { ...meeting.approvals, [side]: { by, byOrg, upTo } } };
    }
  }
};

/** What an event does to a meeting. */
export const evolveMeeting = (state: MeetingState, event: MeetingEvent): MeetingState => {
  if (event.type === 'MeetingConvened') return convened(event.data);
  if (state.status === 'none') return state;
  return changed({ ...state, revision: state.revision + 1 }, event);
};
