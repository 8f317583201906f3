import type { Decided, Decider } from '@setu/kernel';
import { decideCloseAction, decideReportAction } from './action.decider.js';
import { decideConveneMeeting } from './convening.decider.js';
import type { MeetingCommand } from './meeting.commands.js';
import type { MeetingEvent } from './meeting.events.js';
import { evolveMeeting } from './meeting.evolve.js';
import type { MeetingState } from './meeting.state.js';
import { decideAgreeAction, decideApproveMinutes, decideRecordInput } from './minutes.decider.js';
import { refusal } from './refusal.js';

const decide = (command: MeetingCommand, state: MeetingState): readonly Decided<MeetingEvent>[] => {
  if (command.type === 'ConveneMeeting') {
    if (state.status !== 'none') throw refusal('meeting.already-convened');
    return decideConveneMeeting(command.data);
  }
  if (state.status === 'none') throw refusal('meeting.unknown');
  switch (command.type) {
    case 'RecordInput':
      return decideRecordInput(command.data, state);
    case 'AgreeAction':
      return decideAgreeAction(command.data, state);
    case 'ReportAction':
      return decideReportAction(command.data, state);
    case 'CloseAction':
      return decideCloseAction(command.data, state);
    case 'ApproveMinutes':
      return decideApproveMinutes(command.data, state);
  }
};

/** The rules of one meeting of police and NGOs. */
export const meetingDecider: Decider<MeetingState, MeetingCommand, MeetingEvent> = {
  initial: { status: 'none' },
  decide,
  evolve: evolveMeeting,
};
