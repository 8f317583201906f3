import { onlyPresent } from '@setu/kernel';
import type { Decided } from '@setu/kernel';
import { requireLead, requireRunning } from './operation-rules.js';
import type { ProposedOperation } from './operation.state.js';
import { refusal } from './refusal.js';
import type { RescueActor } from './rescue-actor.js';
import type { StaffingCommand } from './staffing.commands.js';
import type { StaffingEvent } from './staffing.events.js';
import { answeringUnits, type StaffingRequestState } from './staffing.state.js';
import { isPoliceUnitInService } from './unit-fact.js';

type Decision = readonly Decided<StaffingEvent>[];
type CommandOf<T extends StaffingCommand['type']> = Extract<StaffingCommand, { type: T }>['data'];

const requestOf = ({ staffing }: ProposedOperation, requestId: string): StaffingRequestState => {
  const request = staffing.requests[requestId];
  if (!request) throw refusal('staffing.request-unknown', { requestId });
  return request;
};

const requireAsked = (request: StaffingRequestState, { orgRef }: RescueActor): void => {
  if (!answeringUnits(request).includes(orgRef))
    throw refusal('staffing.not-asked-of-your-unit', { organisation: request.toStation });
};

const decideRequest = (
  { now, actor, requestId, station, officers, women, neededBy }: CommandOf<'RequestStaffing'>,
  state: ProposedOperation,
): Decision => {
  requireLead(state, actor);
  if (!isPoliceUnitInService(station)) throw refusal('staffing.station-not-in-service', { organisation: station.orgId });
  if (officers === 0) throw refusal('staffing.asks-for-nobody');
  if (women > officers) throw refusal('staffing.more-women-than-officers', { officers: String(officers), women: String(women) });
  if (neededBy <= now) throw refusal('staffing.needed-by-has-passed', { neededBy });
  return [{ type: 'StaffingRequested', data: { requestId, toStation: station.orgId, officers, women, neededBy } }];
};

const decideCommit = ({ actor, requestId, officers }: CommandOf<'CommitStaffing'>, state: ProposedOperation): Decision => {
  requireAsked(requestOf(state, requestId), actor);
  if (officers.length === 0) throw refusal('staffing.commits-nobody');
  const committed = new Set(state.staffing.officers.map(({ staffRef }) => staffRef));
  for (const { staffRef, units } of officers) {
    if (units !== undefined && !units.includes(actor.orgRef)) throw refusal('staffing.officer-not-of-your-unit', { staffRef });
    if (committed.has(staffRef)) throw refusal('staffing.officer-already-committed', { staffRef });
    committed.add(staffRef);
  }
  const sent = officers.map(({ staffRef, rank, gender }) => ({ staffRef, rank, gender }));
  return [{ type: 'StaffingCommitted', data: { requestId, byUnit: actor.orgRef, officers: sent } }];
};

const decideDecline = (
  { actor, requestId, reasonCode, note }: CommandOf<'DeclineStaffing'>,
  state: ProposedOperation,
): Decision => {
  const request = requestOf(state, requestId);
  if (actor.orgRef !== request.toStation) throw refusal('staffing.not-asked-of-your-unit', { organisation: request.toStation });
  if (request.declined) throw refusal('staffing.already-declined');
  if (request.committed) throw refusal('staffing.already-committed');
  return [{ type: 'StaffingDeclined', data: onlyPresent({ requestId, byUnit: actor.orgRef, reasonCode, note }) }];
};

const decideEscalate = (
  { actor, requestId, toUnit, reasonCode, note }: CommandOf<'EscalateStaffing'>,
  state: ProposedOperation,
): Decision => {
  requireLead(state, actor);
  const request = requestOf(state, requestId);
  if (!isPoliceUnitInService(toUnit)) throw refusal('staffing.station-not-in-service', { organisation: toUnit.orgId });
  if (answeringUnits(request).includes(toUnit.orgId))
    throw refusal('staffing.already-with-that-unit', { organisation: toUnit.orgId });
  return [{ type: 'StaffingEscalated', data: onlyPresent({ requestId, toUnit: toUnit.orgId, reasonCode, note }) }];
};

const decideAcknowledge = (
  { now, actor, requestId }: CommandOf<'AcknowledgeStaffingEscalation'>,
  state: ProposedOperation,
): Decision => {
  const escalation = requestOf(state, requestId).escalations.find(({ toUnit }) => toUnit === actor.orgRef);
  if (!escalation) throw refusal('staffing.not-escalated-to-your-unit');
  const { acknowledgedAt } = escalation;
  if (acknowledgedAt !== undefined) throw refusal('staffing.escalation-already-acknowledged', { acknowledgedAt });
  const data = { requestId, byUnit: actor.orgRef, by: actor.userRef, acknowledgedAt: now };
  return [{ type: 'StaffingEscalationAcknowledged', data }];
};

export const decideStaffing = (command: StaffingCommand, state: ProposedOperation): Decision => {
  requireRunning(state);
  switch (command.type) {
    case 'RequestStaffing':
      return decideRequest(command.data, state);
    case 'CommitStaffing':
      return decideCommit(command.data, state);
    case 'DeclineStaffing':
      return decideDecline(command.data, state);
    case 'EscalateStaffing':
      return decideEscalate(command.data, state);
    case 'AcknowledgeStaffingEscalation':
      return decideAcknowledge(command.data, state);
  }
};
