import { onlyPresent } from '@setu/kernel';
import type { Decided } from '@setu/kernel';
import type { LawCommand } from './law.commands.js';
import type { LawEvent } from './law.events.js';
import { mayApprove } from './named-member.js';
import { requireKnownSuspect, requireLead, requireTeam } from './operation-rules.js';
import type { ProposedOperation } from './operation.state.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';

type Decision = readonly Decided<LawEvent>[];
type CommandOf<T extends LawCommand['type']> = Extract<LawCommand, { type: T }>['data'];

const decideLinkFir = ({ now, actor: _, station, registered, ...fir }: CommandOf<'LinkFir'>): Decision => {
  if (!station.registered || station.kind !== 'police-unit')
    throw refusal('fir.station-not-a-police-unit', { organisation: station.orgId });
  const registeredAt = registered?.occurredAt.at ?? now;
  if (fir.informationAt > registeredAt)
    throw refusal('fir.registered-before-information', { informationAt: fir.informationAt, registeredAt });
  return [{ type: 'FirLinked', data: { ...fir, station: station.orgId, registeredAt }, ...reported(registered, now) }];
};

const decideFirCopy = ({ now, firId, to, delivered }: CommandOf<'DeliverFirCopy'>, { law }: ProposedOperation): Decision => {
  if (!law.firs.some((fir) => fir.firId === firId)) throw refusal('fir.unknown', { firId });
  const data = { firId, to, deliveredAt: delivered?.occurredAt.at ?? now };
  return [{ type: 'FirCopyDelivered', data, ...reported(delivered, now) }];
};

/** Rule 8: not registering an FIR on information of a cognizable offence needs a reason and a named approver who is not the officer. */
const decideAgainstFir = (
  { actor, unit, approver, reasonCode, note }: CommandOf<'DecideAgainstFir'>,
  { law }: ProposedOperation,
): Decision => {
  if (law.firs.length > 0) throw refusal('fir.already-registered');
  if (approver.userRef === actor.userRef) throw refusal('fir.approver-is-the-officer');
  if (!mayApprove(approver, [actor.orgRef, unit.superior]))
    throw refusal('fir.approver-not-of-the-unit', { organisation: actor.orgRef });
  const data = { reasonCode, officerRef: actor.userRef, approverRef: approver.userRef, note };
  return [{ type: 'FirNotRegistered', data: onlyPresent(data) }];
};

const decideNameSuspect = ({ suspectRef, minted, member }: CommandOf<'NameSuspect'>, state: ProposedOperation): Decision => {
  requireKnownSuspect(state, suspectRef, minted);
  const named = state.law.suspects.filter((each) => each.suspectRef === suspectRef && each.named && !each.cleared);
  const newlyMember = member !== undefined && named.every(({ memberDigest }) => memberDigest === undefined);
  if (named.length > 0 && !newlyMember) throw refusal('suspect.already-named', { suspectRef });
  if (member && !member.known) throw refusal('suspect.no-such-member');
  const data = { suspectRef, userRef: member?.userRef, memberDigest: member?.memberDigest };
  return [{ type: 'SuspectNamed', data: onlyPresent(data) }];
};

const decideClearSuspect = (
  { actor, suspectRef, reasonCode, note }: CommandOf<'ClearSuspect'>,
  state: ProposedOperation,
): Decision => {
  requireLead(state, actor);
  const named = state.law.suspects.filter((each) => each.suspectRef === suspectRef);
  if (named.length === 0) throw refusal('suspect.unknown', { suspectRef });
  if (named.every(({ cleared }) => cleared)) throw refusal('suspect.already-cleared', { suspectRef });
  return [{ type: 'SuspectCleared', data: onlyPresent({ suspectRef, reasonCode, note }) }];
};

/** What the law makes of it; also after the operation has ended. */
export const decideLaw = (command: LawCommand, state: ProposedOperation): Decision => {
  requireTeam(state, command.data.actor);
  switch (command.type) {
    case 'LinkFir':
      return decideLinkFir(command.data);
    case 'DeliverFirCopy':
      return decideFirCopy(command.data, state);
    case 'DecideAgainstFir':
      return decideAgainstFir(command.data, state);
    case 'NameSuspect':
      return decideNameSuspect(command.data, state);
    case 'ClearSuspect':
      return decideClearSuspect(command.data, state);
  }
};
