import { onlyPresent, type Decided } from '@setu/kernel';
import type { ConveneMeetingCommand, InvitedFact } from './meeting.commands.js';
import type { MeetingEvent } from './meeting.events.js';
import type { Participant } from './meeting.state.js';
import { refusal } from './refusal.js';
import { sideOf } from './sides.js';

const participantFrom = ({ orgId, registered, kind, suspended }: InvitedFact): Participant => {
  if (!registered || kind === undefined) throw refusal('meeting.participant-not-registered', { organisation: orgId });
  if (suspended) throw refusal('meeting.participant-suspended', { organisation: orgId });
  return { org: orgId, side: sideOf(kind) };
};

/** A meeting is one of police and NGOs: who else sits there, both sides are invited. */
export const decideConveneMeeting = ({
  now: _,
  actor,
  invited,
  meetsAt,
  agendaCodes,
  agenda,
}: ConveneMeetingCommand['data']): readonly Decided<MeetingEvent>[] => {
  const participants = invited.map(participantFrom);
  const missing = (['police', 'ngo'] as const).find((side) => !participants.some((each) => each.side === side));
  if (missing) throw refusal('meeting.needs-both-sides', { missing });
  const data = { by: actor.userRef, byOrg: actor.orgRef, meetsAt, participants, agendaCodes, agenda };
  return [{ type: 'MeetingConvened', data: onlyPresent(data) }];
};
