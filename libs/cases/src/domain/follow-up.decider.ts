import { onlyPresent, requireHonestTime, type Decided } from '@setu/kernel';
import { requireConcerned } from './authority-rules.js';
import type { OpenedCase } from './case.state.js';
import { deviationsOf } from './deviations-of.js';
import type { FollowUpCommand } from './follow-up.commands.js';
import type { FollowUpEvent } from './follow-up.events.js';
import { isFollowedUp } from './follow-up.state.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';

type Decision = readonly Decided<FollowUpEvent>[];
type CommandOf<T extends FollowUpCommand['type']> = Extract<FollowUpCommand, { type: T }>['data'];

/** Asked twice, or for a reunification that is no longer the last one, or for an adult who does not agree, it schedules nothing. */
const decideScheduleFollowUp = ({ now: _, ...schedule }: CommandOf<'ScheduleFollowUp'>, { followUp }: OpenedCase): Decision => {
  const due = followUp.reunification?.reunificationId === schedule.reunificationId && isFollowedUp(followUp);
  return due && !followUp.schedule ? [{ type: 'FollowUpScheduled', data: schedule }] : [];
};

const requireScheduled = ({ followUp }: OpenedCase, dueAt: string): void => {
  if (!followUp.schedule?.dueDates.includes(dueAt)) throw refusal('follow-up.not-scheduled', { dueAt });
};

/** A report: what was found is recorded, also late, also of an adult who had not agreed to it; that is marked. */
const decideRecordFollowUp = (
  { now, actor, dueAt, contact, outcome, contacted, note, alertId }: CommandOf<'RecordFollowUp'>,
  state: OpenedCase,
): Decision => {
  requireConcerned(state, actor);
  if (dueAt !== undefined) {
    requireScheduled(state, dueAt);
    if (state.followUp.answered.includes(dueAt)) throw refusal('follow-up.already-recorded', { dueAt });
  }
  requireHonestTime(contacted, now);
  const by = { by: actor.userRef, byOrg: actor.orgRef };
  const deviations = deviationsOf([
    state.followUp.reunification !== undefined && !isFollowedUp(state.followUp) && 'rule-10.follow-up-not-agreed',
  ]);
  const data = { dueAt, contact, outcome, contactedAt: contacted.occurredAt.at, ...by, note };
  const recorded: Decision = [
    {
      type: 'FollowUpRecorded',
      data: onlyPresent(data),
      ...reported(contacted),
      ...(deviations.length > 0 && { deviations }),
    },
  ];
  if (outcome !== 're-trafficked') return recorded;
  return [
    ...recorded,
    { type: 'RetraffickingAlertRaised', data: { alertId, basisCode: 'follow-up', ...by }, ...reported(contacted) },
  ];
};

const decideReportFollowUpMissed = (
  { now, actor, dueAt, reasonCode, note }: CommandOf<'ReportFollowUpMissed'>,
  state: OpenedCase,
): Decision => {
  requireConcerned(state, actor);
  requireScheduled(state, dueAt);
  const { answered, missed } = state.followUp;
  if (answered.includes(dueAt)) throw refusal('follow-up.already-recorded', { dueAt });
  if (missed.includes(dueAt)) throw refusal('follow-up.already-missed', { dueAt });
  if (now < dueAt) throw refusal('follow-up.not-due-yet', { dueAt });
  return [{ type: 'FollowUpMissed', data: onlyPresent({ dueAt, reasonCode, by: actor.userRef, byOrg: actor.orgRef, note }) }];
};

const decideRaiseRetraffickingAlert = (
  { now: _, actor, ...alert }: CommandOf<'RaiseRetraffickingAlert'>,
  state: OpenedCase,
): Decision => {
  requireConcerned(state, actor);
  if (state.followUp.alertIds.includes(alert.alertId)) throw refusal('alert.exists', { alertId: alert.alertId });
  return [{ type: 'RetraffickingAlertRaised', data: onlyPresent({ ...alert, by: actor.userRef, byOrg: actor.orgRef }) }];
};

/** How she is looked after once she is home. */
export const decideFollowUp = (command: FollowUpCommand, state: OpenedCase): Decision => {
  switch (command.type) {
    case 'ScheduleFollowUp':
      return decideScheduleFollowUp(command.data, state);
    case 'RecordFollowUp':
      return decideRecordFollowUp(command.data, state);
    case 'ReportFollowUpMissed':
      return decideReportFollowUpMissed(command.data, state);
    case 'RaiseRetraffickingAlert':
      return decideRaiseRetraffickingAlert(command.data, state);
  }
};
