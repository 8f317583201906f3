import { onlyPresent, requireHonestTime, type Decided, type Occurrence } from '@setu/kernel';
import { requireConcerned } from './authority-rules.js';
import type { CareCommand } from './care.commands.js';
import type { CareEvent } from './care.events.js';
import type { Acting } from './case-actor.js';
import type { OpenedCase } from './case.state.js';
import { decideCompensation } from './compensation.decider.js';
import { lastCustodyChange } from './custody.state.js';
import { presentRisk } from './finding.state.js';
import { mediationFault } from './mediation-rules.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';

type Decision = readonly Decided<CareEvent>[];
type CommandOf<T extends CareCommand['type']> = Extract<CareCommand, { type: T }>['data'];

const requireReport = (state: OpenedCase, { actor, now }: Acting, occurrence: Occurrence): void => {
  requireConcerned(state, actor);
  requireHonestTime(occurrence, now, lastCustodyChange(state));
};

const decideAssessNeeds = (command: CommandOf<'AssessNeeds'>, state: OpenedCase): Decision => {
  const { actor, assessmentId, domains, assessed, note } = command;
  requireReport(state, command, assessed);
  if (domains.length === 0) throw refusal('needs.none-assessed');
  const data = { assessmentId, domains, assessedAt: assessed.occurredAt.at, by: actor.userRef, note };
  return [{ type: 'NeedsAssessed', data: onlyPresent(data), ...reported(assessed) }];
};

/** A plan takes the place of the one before; the organisation whose member adopts it sees to it. */
const decideAdoptCarePlan = (
  { now, actor, planId, assessmentId, herView, reviewDue, goals }: CommandOf<'AdoptCarePlan'>,
  state: OpenedCase,
): Decision => {
  requireConcerned(state, actor);
  const { assessments, plans } = state.care;
  if (assessmentId !== undefined && !assessments.includes(assessmentId)) throw refusal('needs.unknown', { assessmentId });
  if (reviewDue !== undefined && reviewDue <= now) throw refusal('plan.review-in-the-past', { reviewDue });
  const data = { planId, assessmentId, replaces: plans.at(-1), ownerOrg: actor.orgRef, herView, reviewDue, goals };
  return [{ type: 'CarePlanAdopted', data: onlyPresent(data) }];
};

const decideCounsellingSession = (command: CommandOf<'RecordCounsellingSession'>, state: OpenedCase): Decision => {
  const { actor, sessionId, held, minutes, attended } = command;
  requireReport(state, command, held);
  const data = { sessionId, counsellorRef: actor.userRef, heldAt: held.occurredAt.at, minutes, attended };
  return [{ type: 'CounsellingSessionHeld', data, ...reported(held) }];
};

const decideAssignLegalAid = (command: CommandOf<'AssignLegalAid'>, state: OpenedCase): Decision => {
  const { actor, assignmentId, lawyerRef, lawyer, assigned } = command;
  requireReport(state, command, assigned);
  const data = { assignmentId, byOrg: actor.orgRef, lawyerRef, lawyer, assignedAt: assigned.occurredAt.at };
  return [{ type: 'LegalAidAssigned', data: onlyPresent(data), ...reported(assigned) }];
};

/** Only at her own request, after a safety check, never with a suspect. */
const decideRequestFamilyMediation = (command: CommandOf<'RequestFamilyMediation'>, state: OpenedCase): Decision => {
  const { actor, requestId, withRef, relation, requested, suspects } = command;
  requireReport(state, command, requested);
  const fault = mediationFault(state, withRef, suspects);
  if (fault) throw fault;
  const riskAssessmentId = presentRisk(state.findings)?.assessmentId ?? '';
  const data = { requestId, withRef, relation, riskAssessmentId, requestedAt: requested.occurredAt.at, by: actor.userRef };
  return [{ type: 'FamilyMediationRequested', data: onlyPresent(data), ...reported(requested) }];
};

const decideTellProgress = (command: CommandOf<'TellProgress'>, state: OpenedCase): Decision => {
  const { actor, channel, told, note } = command;
  requireReport(state, command, told);
  const data = { channel, toldAt: told.occurredAt.at, by: actor.userRef, note };
  return [{ type: 'ProgressTold', data: onlyPresent(data), ...reported(told) }];
};

export const decideCare = (command: CareCommand, state: OpenedCase): Decision => {
  switch (command.type) {
    case 'AssessNeeds':
      return decideAssessNeeds(command.data, state);
    case 'AdoptCarePlan':
      return decideAdoptCarePlan(command.data, state);
    case 'RecordCounsellingSession':
      return decideCounsellingSession(command.data, state);
    case 'AssignLegalAid':
      return decideAssignLegalAid(command.data, state);
    case 'ApplyForCompensation':
    case 'RecordCompensationAward':
    case 'RecordCompensationRefusal':
    case 'RecordCompensationPayment':
      return decideCompensation(command, state);
    case 'RequestFamilyMediation':
      return decideRequestFamilyMediation(command.data, state);
    case 'TellProgress':
      return decideTellProgress(command.data, state);
  }
};
