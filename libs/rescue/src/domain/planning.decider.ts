import { onlyPresent } from '@setu/kernel';
import type { Decided } from '@setu/kernel';
import { requireLead, requireRunning, requireTeam } from './operation-rules.js';
import type { ProposedOperation } from './operation.state.js';
import type { PlanningCommand, ProposeOperationCommand } from './planning.commands.js';
import type { PlanningEvent } from './planning.events.js';
import { refusal } from './refusal.js';
import { isPoliceUnitInService, type UnitFact } from './unit-fact.js';

type Decision = readonly Decided<PlanningEvent>[];
type CommandOf<T extends PlanningCommand['type']> = Extract<PlanningCommand, { type: T }>['data'];

/**
 * The only decision that needs no operation. Whoever proposes one leads it, on tips that are in her unit's hands. It comes from an agreed
 * action only if the meeting that agreed it says so, and her unit sat at that table.
 */
export const decidePropose = ({ actor, lead, tips, route, agreedAction }: ProposeOperationCommand['data']): Decision => {
  if (!isPoliceUnitInService(lead)) throw refusal('operation.lead-not-a-police-unit', { organisation: lead.orgId });
  for (const { tipId, known, handledBy, ending } of tips) {
    if (!known || !handledBy.includes(actor.orgRef)) throw refusal('operation.tip-not-yours', { tipId });
    if (ending !== undefined && ending !== 'acted-upon') throw refusal('operation.tip-not-open', { tipId, ending });
  }
  if (agreedAction?.known === false) throw refusal('operation.agreed-action-not-yours', { actionId: agreedAction.actionId });
  const tipIds = tips.map(({ tipId }) => tipId);
  const data = { tipIds, leadUnit: actor.orgRef, route, proposedBy: actor.userRef, agreedActionId: agreedAction?.actionId };
  return [{ type: 'OperationProposed', data: onlyPresent(data) }];
};

const requireInService = ({ orgId, registered, suspended }: UnitFact): void => {
  if (!registered || suspended) throw refusal('operation.party-not-in-service', { organisation: orgId });
};

const decideNgoPresence = ({ organisation, people, women }: CommandOf<'ArrangeNgoPresence'>): Decision => {
  requireInService(organisation);
  if (organisation.kind === 'police-unit') throw refusal('operation.police-are-staff', { organisation: organisation.orgId });
  if (women > people) throw refusal('operation.more-women-than-people', { people: String(people), women: String(women) });
  return [{ type: 'NgoPresenceArranged', data: { org: organisation.orgId, people, women } }];
};

const decideShelter = ({ shelter, places }: CommandOf<'ReserveShelter'>): Decision => {
  requireInService(shelter);
  if (shelter.kind !== 'shelter') throw refusal('operation.not-a-shelter', { organisation: shelter.orgId });
  return [{ type: 'ShelterReserved', data: { org: shelter.orgId, places } }];
};

const decideWitness = ({ now: _, actor: __, ...called }: CommandOf<'CallWitness'>): Decision => [
  { type: 'WitnessCalled', data: onlyPresent(called) },
];

/** Nobody is briefed for what nobody has authorised: what is told may still change. */
const decideBrief = ({ now, actor }: CommandOf<'BriefOperation'>, { authority }: ProposedOperation): Decision => {
  if (!authority.authorised) throw refusal('operation.not-authorised');
  return [{ type: 'OperationBriefed', data: { briefedBy: actor.userRef, briefedAt: now } }];
};

/** That somebody was called upon is a report of whoever was there; everything else here is decided by the lead unit. */
export const decidePlanning = (command: PlanningCommand, state: ProposedOperation): Decision => {
  if (command.type === 'CallWitness') {
    requireTeam(state, command.data.actor);
    return decideWitness(command.data);
  }
  requireLead(state, command.data.actor);
  requireRunning(state);
  switch (command.type) {
    case 'ArrangeNgoPresence':
      return decideNgoPresence(command.data);
    case 'ReserveShelter':
      return decideShelter(command.data);
    case 'BriefOperation':
      return decideBrief(command.data, state);
  }
};
