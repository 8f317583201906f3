import { onlyPresent, requireHonestTime, type Decided } from '@setu/kernel';
import { requireConcerned } from './authority-rules.js';
import type { OpenedCase } from './case.state.js';
import { lastCustodyChange } from './custody.state.js';
import { deviationsOf } from './deviations-of.js';
import { homewardFaults, homewardFaultsOf } from './homeward-rules.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';
import type { JourneyCommand } from './reunification.commands.js';
import type { ReunificationEvent } from './reunification.events.js';
import type { Journey } from './reunification.state.js';

type Decision = readonly Decided<ReunificationEvent>[];
type CommandOf<T extends JourneyCommand['type']> = Extract<JourneyCommand, { type: T }>['data'];

/**
 * A child on her way home before rule 10 is met: she is on her way, so it is recorded, with what is missing. Before a handover is offered,
 * the order of restoration and the claimant count with which the least is missing.
 */
const homewardDeviations = (state: OpenedCase, { purpose, started }: CommandOf<'StartJourney'>) => {
  const { custody } = state;
  if (purpose !== 'reunification' || custody.status !== 'held') return [];
  const at = started.occurredAt.at;
  if (custody.handover) return deviationsOf(homewardFaultsOf(state, custody.handover, at));
  const grounds = [custody.basis, ...Object.keys(state.orders.byId).map((orderId) => ({ kind: 'order', orderId }) as const)];
  const claimants = [undefined, ...state.reunification.verifications.map(({ claimantRef }) => claimantRef)];
  return grounds
    .flatMap((basis) => claimants.map((claimantRef) => deviationsOf(homewardFaults(state, { basis, claimantRef }, at))))
    .reduce((least, missing) => (missing.length < least.length ? missing : least));
};

const decideStartJourney = (journey: CommandOf<'StartJourney'>, state: OpenedCase): Decision => {
  const { now, actor, started, ...plan } = journey;
  requireConcerned(state, actor);
  const { journey: present, journeyIds } = state.reunification;
  if (present) throw refusal('journey.already-under-way', { journeyId: present.journeyId });
  if (journeyIds.includes(plan.journeyId)) throw refusal('journey.exists', { journeyId: plan.journeyId });
  requireHonestTime(started, now, lastCustodyChange(state));
  const deviations = homewardDeviations(state, journey);
  const data = { ...plan, startedAt: started.occurredAt.at, by: actor.userRef, byOrg: actor.orgRef };
  return [
    { type: 'JourneyStarted', data: onlyPresent(data), ...reported(started), ...(deviations.length > 0 && { deviations }) },
  ];
};

const requireUnderWay = (state: OpenedCase, journeyId: string): Journey => {
  const { journey, journeyIds } = state.reunification;
  if (journey?.journeyId === journeyId) return journey;
  throw journeyIds.includes(journeyId) ? refusal('journey.over', { journeyId }) : refusal('journey.unknown', { journeyId });
};

const decideRecordLegArrival = ({ now, actor, arrived, ...stop }: CommandOf<'RecordLegArrival'>, state: OpenedCase): Decision => {
  requireConcerned(state, actor);
  const { legs } = requireUnderWay(state, stop.journeyId);
  if (legs.includes(stop.leg)) throw refusal('journey.leg-recorded', { leg: String(stop.leg) });
  requireHonestTime(arrived, now);
  const data = { ...stop, arrivedAt: arrived.occurredAt.at, by: actor.userRef, byOrg: actor.orgRef };
  return [{ type: 'JourneyLegArrived', data: onlyPresent(data), ...reported(arrived) }];
};

const decideCompleteJourney = ({ now, actor, completed, ...end }: CommandOf<'CompleteJourney'>, state: OpenedCase): Decision => {
  requireConcerned(state, actor);
  requireUnderWay(state, end.journeyId);
  requireHonestTime(completed, now);
  const data = { ...end, completedAt: completed.occurredAt.at, by: actor.userRef, byOrg: actor.orgRef };
  return [{ type: 'JourneyCompleted', data: onlyPresent(data), ...reported(completed) }];
};

/** The escorted journey: reports of what happens on the way, refused only where they contradict the record. */
export const decideJourney = (command: JourneyCommand, state: OpenedCase): Decision => {
  switch (command.type) {
    case 'StartJourney':
      return decideStartJourney(command.data, state);
    case 'RecordLegArrival':
      return decideRecordLegArrival(command.data, state);
    case 'CompleteJourney':
      return decideCompleteJourney(command.data, state);
  }
};
