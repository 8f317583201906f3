import type { Decided } from '@setu/kernel';
import type { AgreeActionCommand, ApproveMinutesCommand, MeetingActor, RecordInputCommand } from './meeting.commands.js';
import type { MeetingEvent } from './meeting.events.js';
import { minutesAreApproved, type ConvenedMeeting, type Participant } from './meeting.state.js';
import { refusal } from './refusal.js';

type Decision = readonly Decided<MeetingEvent>[];

/** Only participants see and speak. */
export const requireParticipant = ({ participants }: ConvenedMeeting, { orgRef }: MeetingActor): Participant => {
  const participant = participants.find(({ org }) => org === orgRef);
  if (!participant) throw refusal('meeting.not-a-participant', { organisation: orgRef });
  return participant;
};

/** After approval nothing is added but reports and closures. */
const requireOpenMinutes = (meeting: ConvenedMeeting): void => {
  if (minutesAreApproved(meeting)) throw refusal('meeting.minutes-approved', { upTo: String(meeting.minutesRevision) });
};

/** An input is recorded under the organisation of whoever records it. */
export const decideRecordInput = (
  { actor, inputId, topicCode, text }: RecordInputCommand['data'],
  meeting: ConvenedMeeting,
): Decision => {
  requireParticipant(meeting, actor);
  requireOpenMinutes(meeting);
  return [{ type: 'InputRecorded', data: { inputId, by: actor.userRef, fromOrg: actor.orgRef, topicCode, text } }];
};

/** What is agreed has an owner who sat at the table, and a day. */
export const decideAgreeAction = (
  { actor, now: _, ...action }: AgreeActionCommand['data'],
  meeting: ConvenedMeeting,
): Decision => {
  requireParticipant(meeting, actor);
  requireOpenMinutes(meeting);
  const { owner, due } = action;
  if (!meeting.participants.some(({ org }) => org === owner))
    throw refusal('action.owner-not-a-participant', { organisation: owner });
  if (due < meeting.meetsAt) throw refusal('action.due-before-the-meeting', { due, meetsAt: meeting.meetsAt });
  return [{ type: 'ActionAgreed', data: { ...action, by: actor.userRef, byOrg: actor.orgRef } }];
};

/**
 * Each side approves the same minutes, by a person of its own. Whoever adds to them afterwards puts them before both sides again, so what a
 * side has approved is never changed behind its back.
 */
export const decideApproveMinutes = ({ actor, upTo }: ApproveMinutesCommand['data'], meeting: ConvenedMeeting): Decision => {
  const { side } = requireParticipant(meeting, actor);
  if (side === 'other') throw refusal('minutes.only-police-and-ngo-approve', { organisation: actor.orgRef });
  const own = meeting.approvals[side];
  if (own) throw refusal('minutes.already-approved-by-your-side', { organisation: own.byOrg, side });
  if (upTo !== meeting.minutesRevision)
    throw refusal('minutes.changed-since-you-read', { upTo: String(upTo), minutesRevision: String(meeting.minutesRevision) });
  const other = meeting.approvals[side === 'police' ? 'ngo' : 'police'];
  if (other?.by === actor.userRef) throw refusal('minutes.one-person-approves-for-one-side', { organisation: other.byOrg });
  return [{ type: 'MinutesApproved', data: { by: actor.userRef, byOrg: actor.orgRef, side, upTo } }];
};
