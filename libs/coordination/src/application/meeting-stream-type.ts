import type { StreamType } from '@setu/event-store';
import type { MeetingCommand } from '../domain/meeting.commands.js';
import { meetingDecider } from '../domain/meeting.decider.js';
import type { MeetingEvent } from '../domain/meeting.events.js';
import type { MeetingState } from '../domain/meeting.state.js';

/** The stream of one meeting, and the rules that govern it. */
export const meetingStreamType: StreamType<MeetingState, MeetingCommand, MeetingEvent> = {
  category: 'meeting',
  decider: meetingDecider,
};
