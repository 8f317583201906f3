import { onlyPresent, type Decided } from '@setu/kernel';
import type { CloseActionCommand, ReportActionCommand } from './meeting.commands.js';
import type { MeetingEvent } from './meeting.events.js';
import type { AgreedAction, ConvenedMeeting } from './meeting.state.js';
import { requireParticipant } from './minutes.decider.js';
import { refusal } from './refusal.js';

type Decision = readonly Decided<MeetingEvent>[];

const openAction = ({ actions, convenor }: ConvenedMeeting, actionId: string): AgreedAction => {
  const action = actions[actionId];
  if (!action) throw refusal('action.unknown', { actionId });
  if (action.closedBy !== undefined) throw refusal('action.already-closed', { organisation: convenor });
  return action;
};

/**
 * Only the owner reports its action. What the action became is named only by an organisation that has a part in that; and an operation only
 * if it says itself that it comes from this action, so that the meeting and the operation never say different things.
 */
export const decideReportAction = (
  { actor, actionId, progressCode, result, note }: ReportActionCommand['data'],
  meeting: ConvenedMeeting,
): Decision => {
  requireParticipant(meeting, actor);
  const { owner } = openAction(meeting, actionId);
  if (actor.orgRef !== owner) throw refusal('action.only-the-owner-reports', { organisation: owner });
  if (result?.partOf === false) throw refusal('action.result-not-yours', { result: result.code });
  if (result?.code === 'operation' && result.comesFrom !== actionId)
    throw refusal('action.operation-does-not-come-from-it', { operation: result.id });
  const became = result && { code: result.code, id: result.id };
  const data = { actionId, by: actor.userRef, byOrg: actor.orgRef, progressCode, result: became, note };
  return [{ type: 'ActionReported', data: onlyPresent(data) }];
};

/**
 * Only the convenor closes an action. As done only after its owner has reported it done: so neither says it alone, and the owner needs no
 * right of its own to close. Where the convenor is itself the owner, the person who reported does not close.
 */
export const decideCloseAction = (
  { actor, actionId, outcomeCode, note }: CloseActionCommand['data'],
  meeting: ConvenedMeeting,
): Decision => {
  requireParticipant(meeting, actor);
  const { owner, reports } = openAction(meeting, actionId);
  if (actor.orgRef !== meeting.convenor) throw refusal('action.only-the-convenor-closes', { organisation: meeting.convenor });
  const last = reports.at(-1);
  if (outcomeCode === 'done' && last?.progressCode !== 'done') throw refusal('action.not-reported-done', { organisation: owner });
  if (outcomeCode === 'done' && last?.by === actor.userRef) throw refusal('action.reporter-does-not-close');
  const data = { actionId, by: actor.userRef, byOrg: actor.orgRef, outcomeCode, note };
  return [{ type: 'ActionClosed', data: onlyPresent(data) }];
};
