import { type Decided, onlyPresent, POLICE_RANKS, type PoliceRank } from '@setu/kernel';
import type { AuthorityCommand } from './authority.commands.js';
import type { AuthorityEvent } from './authority.events.js';
import type { OperationDeviation } from './operation-codes.js';
import { requireLead, requireRunning } from './operation-rules.js';
import type { ProposedOperation } from './operation.state.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';
import {
  coversArea,
  ROUTE_REQUIREMENTS,
  ROUTE_REQUIREMENTS_VERSION,
  type AppointmentFact,
  type RouteRequirements,
} from './route-requirements.js';
import { womenAmong } from './staffing.state.js';

type Decision = readonly Decided<AuthorityEvent>[];
type CommandOf<T extends AuthorityCommand['type']> = Extract<AuthorityCommand, { type: T }>['data'];
type Authorise = CommandOf<'AuthoriseRescue'>;

/** Grounds are what the officer herself wrote. Written down after entry they are kept all the same, and shown so. */
const decideGrounds = ({ now, actor, text, written }: CommandOf<'RecordGrounds'>, state: ProposedOperation): Decision => {
  requireLead(state, actor);
  const { enteredAt } = state.scene;
  const late: readonly OperationDeviation[] =
    enteredAt !== undefined || state.ending !== undefined ? ['rule-6.grounds-not-before-entry'] : [];
  const data = { officerRef: actor.userRef, recordedAt: written?.occurredAt.at ?? now, text };
  return [{ type: 'GroundsRecorded', data, ...reported(written, now, late) }];
};

const atLeast = (rank: PoliceRank, lowest: PoliceRank): boolean => POLICE_RANKS.indexOf(rank) >= POLICE_RANKS.indexOf(lowest);

const appointmentFor = ({ appointments, area }: Authorise, { powers }: RouteRequirements): AppointmentFact | undefined =>
  appointments.find((each) => powers.includes(each.power) && coversArea(each, area));

/** The rank of the officer as the record has it: by an appointment, or as she was committed. */
const holdsRank = ({ appointments, actor }: Authorise, { staffing }: ProposedOperation, lowest: PoliceRank): boolean =>
  [...appointments, ...staffing.officers.filter(({ staffRef }) => staffRef === actor.userRef)].some(({ rank }) =>
    atLeast(rank, lowest),
  );

/** Rule 6: by an officer whose appointment covers that area and day; where the route asks for no appointment, of the rank it names. */
const appointmentRefOf = (command: Authorise, state: ProposedOperation, requirements: RouteRequirements): string | undefined => {
  const { powers, lowestRank } = requirements;
  if (powers.length > 0) {
    const appointment = appointmentFor(command, requirements);
    if (!appointment) throw refusal('rescue.officer-not-appointed', { area: command.area, route: state.route });
    return appointment.appointmentId;
  }
  if (lowestRank !== undefined && !holdsRank(command, state, lowestRank))
    throw refusal('rescue.officer-rank-too-low', { lowest: lowestRank });
  return undefined;
};

const requireGrounds = ({ actor }: Authorise, { authority }: ProposedOperation): void => {
  if (!authority.grounds.some(({ officerRef }) => officerRef === actor.userRef)) throw refusal('rescue.grounds-first');
};

/** Rule 6. Women officers committed, or a recorded exception; the officer's power for that area and day; grounds before entry. */
const decideAuthorise = (command: Authorise, state: ProposedOperation): Decision => {
  const { actor, authority, area, exceptionCode, orderNumber, note } = command;
  requireLead(state, actor);
  requireRunning(state);
  if (state.authority.authorised)
    throw refusal('rescue.already-authorised', { officerRef: state.authority.authorised.officerRef });
  if (state.scene.enteredAt !== undefined) throw refusal('operation.already-entered', { enteredAt: state.scene.enteredAt });
  const requirements = ROUTE_REQUIREMENTS[state.route];
  if (requirements.authority !== undefined && authority !== requirements.authority)
    throw refusal('rescue.authority-of-another-route', { route: state.route, needed: requirements.authority });
  const appointmentRef = appointmentRefOf(command, state, requirements);
  if (requirements.groundsBeforeEntry) requireGrounds(command, state);
  const womenCommitted = womenAmong(state.staffing.officers);
  const { womenOfficers: needed } = requirements;
  if (womenCommitted < needed && exceptionCode === undefined)
    throw refusal('rescue.too-few-women-officers', { committed: String(womenCommitted), needed: String(needed) });
  const data = {
    authority,
    officerRef: actor.userRef,
    appointmentRef,
    area,
    womenCommitted,
    exceptionCode: womenCommitted < needed ? exceptionCode : undefined,
    rulesVersion: ROUTE_REQUIREMENTS_VERSION,
    orderNumber,
    note,
  };
  return [{ type: 'RescueAuthorised', data: onlyPresent(data) }];
};

export const decideAuthority = (command: AuthorityCommand, state: ProposedOperation): Decision =>
  command.type === 'RecordGrounds' ? decideGrounds(command.data, state) : decideAuthorise(command.data, state);
