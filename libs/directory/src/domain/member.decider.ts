import { onlyPresent, type Decided, type Decider } from '@setu/kernel';
import { requireAdministrator } from './directory-actor.js';
import type {
  EnrolFirstAdministratorCommand,
  EnrolMemberCommand,
  JoinOrganisationCommand,
  LeaveOrganisationCommand,
  MemberCommand,
} from './member.commands.js';
import type { MemberEvent } from './member.events.js';
import type { Membership, MemberState } from './member.state.js';
import { refusal } from './refusal.js';
import { roleExistsIn } from './roles-by-kind.js';

type Decision = readonly Decided<MemberEvent>[];

const holds = (state: MemberState, { org, role }: Membership): boolean =>
  state.status === 'enrolled' && state.memberships.some((each) => each.org === org && each.role === role);

const decideEnrol = ({ now: _, actor, ...identity }: EnrolMemberCommand['data'], state: MemberState): Decision => {
  requireAdministrator(actor);
  if (state.status !== 'none') throw refusal('member.already-enrolled');
  return [{ type: 'MemberEnrolled', data: onlyPresent(identity) }];
};

const decideJoin = ({ actor, organisation, role }: JoinOrganisationCommand['data'], state: MemberState): Decision => {
  requireAdministrator(actor);
  const { orgId: org, kind } = organisation;
  if (state.status === 'none') throw refusal('member.not-enrolled');
  if (!organisation.registered || kind === undefined)
    throw refusal('membership.organisation-not-registered', { organisation: org });
  if (!roleExistsIn(role, kind)) throw refusal('membership.role-not-of-this-organisation', { role, kind });
  if (holds(state, { org, role })) throw refusal('membership.already-held', { organisation: org, role });
  return [{ type: 'MemberJoined', data: { org, role } }];
};

/** Somebody always remains who can administer: nobody gives up her own administration, only another administrator ends it. */
const decideLeave = (
  { actor, userRef, org, role, reasonCode }: LeaveOrganisationCommand['data'],
  state: MemberState,
): Decision => {
  requireAdministrator(actor);
  if (state.status === 'none') throw refusal('member.not-enrolled');
  if (!holds(state, { org, role })) throw refusal('membership.not-held', { organisation: org, role });
  if (role === 'administrator' && actor.userRef === userRef) throw refusal('membership.not-your-own-administration');
  return [{ type: 'MemberLeft', data: { org, role, reasonCode } }];
};

const decideEnrolFirst = (
  { administration, ...identity }: EnrolFirstAdministratorCommand['data'],
  state: MemberState,
): Decision => {
  if (state.status !== 'none') throw refusal('administration.already-bootstrapped');
  return [
    { type: 'MemberEnrolled', data: onlyPresent(identity) },
    { type: 'MemberJoined', data: { org: administration, role: 'administrator' } },
  ];
};

const decide = (command: MemberCommand, state: MemberState): Decision => {
  switch (command.type) {
    case 'EnrolMember':
      return decideEnrol(command.data, state);
    case 'JoinOrganisation':
      return decideJoin(command.data, state);
    case 'LeaveOrganisation':
      return decideLeave(command.data, state);
    case 'EnrolFirstAdministrator':
      return decideEnrolFirst(command.data, state);
  }
};

const evolve = (state: MemberState, event: MemberEvent): MemberState => {
  if (event.type === 'MemberEnrolled') return { status: 'enrolled', memberships: [] };
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'MemberJoined':
      return { ...state, memberships: [...state.memberships, event.data] };
    case 'MemberLeft': {
      const { org, role } = event.data;
      return { ...state, memberships: state.memberships.filter((each) => each.org !== org || each.role !== role) };
    }
  }
};

/** The rules of one member's stream. */
export const memberDecider: Decider<MemberState, MemberCommand, MemberEvent> = { initial: { status: 'none' }, decide, evolve };
