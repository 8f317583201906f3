import { onlyPresent, requireHonestTime, type Decided, type Occurrence } from '@setu/kernel';
import { requireConcerned, requireCustodian, requireHeld } from './authority-rules.js';
import { basisFault, groundFaults, instantsThatMatter, type Holder } from './basis-rules.js';
import type { OpenedCase } from './case.state.js';
import { basisReference, type CustodyBasis } from './custody-basis.js';
import { decideEndCustody, decideLeaveByChoice } from './custody-end.decider.js';
import type { CustodyCommand } from './custody.commands.js';
import type { CustodyEvent } from './custody.events.js';
import { answersFor, lastCustodyChange } from './custody.state.js';
import type { DeathEvent } from './death.events.js';
import { FOUND_ALIVE } from './deviation.js';
import { deviationsOf } from './deviations-of.js';
import type { HandoverEvent } from './handover.events.js';
import { certainlyBefore, later, notBefore, stretchOf, type Stretch } from './instants.js';
import { decideLateCustody } from './late-custody.decider.js';
import type { LateCustodyEvent } from './late-custody.events.js';
import { capacityFault, placementFault } from './placement.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';

type Decision = readonly Decided<CustodyEvent | DeathEvent | HandoverEvent | LateCustodyEvent>[];
type CommandOf<T extends CustodyCommand['type']> = Extract<CustodyCommand, { type: T }>['data'];

/** Told late, and at a time for which the record has another custodian, or has her alive still: a fact beside the record, not a decision. */
const isLateFact = ({ custody, death }: OpenedCase, { occurredAt, lateReason }: Occurrence): boolean =>
  lateReason !== undefined && (custody.status === 'held' || (death !== undefined && certainlyBefore(occurredAt, death.at)));

const requireFree = ({ custody, death }: OpenedCase): void => {
  if (custody.status === 'held') throw refusal('custody.already-held', { custodian: answersFor(custody.custodian) });
  if (death) throw refusal('custody.person-deceased', { at: death.at });
};

/** Of a coarse time the first instant at which the ground holds; if it holds at none, the first at all. */
const beginning = (state: OpenedCase, basis: CustodyBasis, holder: Holder, stated: Stretch): string =>
  instantsThatMatter(state, stated).find((at) => !basisFault(state, basis, holder, at, at)) ?? stated.from;

const decideOpenCustody = (command: CommandOf<'OpenCustody'>, state: OpenedCase): Decision => {
  const { now, actor, custodian, basis, since, facility, overCapacityReason } = command;
  if (actor.orgRef !== custodian) throw refusal('custody.only-for-yourself', { custodian });
  requireHonestTime(since, now, lastCustodyChange(state));
  if (isLateFact(state, since)) return decideLateCustody(command, state);
  requireFree(state);
  const formerEnd = lastCustodyChange(state);
  const conflicting = formerEnd !== undefined && certainlyBefore(since.occurredAt, formerEnd);
  const stated = stretchOf(since.occurredAt, now);
  const holder = { kind: 'organisation', orgRef: custodian, orgKind: facility.kind } as const;
  const from = beginning(state, basis, holder, formerEnd === undefined ? stated : notBefore(stated, formerEnd));
  const fault =
    placementFault(facility, { gender: state.opening.gender, treatedAs: state.age.treatedAs }) ??
    basisFault(state, basis, holder, from, from) ??
    capacityFault(facility, overCapacityReason);
  if (fault) throw fault;
  const deviations = deviationsOf([
    conflicting && 'rule-1.opened-before-former-ended',
    ...groundFaults(state, basis, { from: now, to: now }, from),
  ]);
  return [
    {
      type: 'CustodyOpened',
      data: onlyPresent({ custodian, basis, since: from, overCapacityReason, conflicting: conflicting || undefined }),
      ...reported(since),
      basis: { kind: basis.kind, ref: basisReference(basis) },
      ...(deviations.length > 0 && { deviations }),
    },
  ];
};

const decideReviewCustody = ({ now, actor, basis, facility }: CommandOf<'ReviewCustody'>, state: OpenedCase): Decision => {
  const held = requireHeld(state);
  requireCustodian(held, actor);
  if (held.custodian.kind === 'outside-party') throw refusal('custody.with-outside-party');
  const custodian = held.custodian.orgRef;
  const fault = basisFault(
    state,
    basis,
    { kind: 'organisation', orgRef: custodian, orgKind: facility.kind },
    now,
    held.heldSince,
  );
  if (fault) throw fault;
  return [{ type: 'CustodyReviewed', data: { custodian, basis, since: later(now, held.since) } }];
};

/** A second organisation adds what it knows to the search; whoever saw her last counts. */
const decideReportMissing = (
  { now, actor, lastSeenAt, noticed, reportedTo, note }: CommandOf<'ReportMissing'>,
  state: OpenedCase,
): Decision => {
  const held = requireHeld(state);
  requireConcerned(state, actor);
  const { missing } = held;
  if (missing?.reportedByOrgs.includes(actor.orgRef)) throw refusal('person.already-missing', { lastSeenAt: missing.lastSeenAt });
  requireHonestTime({ occurredAt: { at: lastSeenAt, precision: 'exact', source: 'reported' }, lateReason: 'told-later' }, now);
  if (noticed) requireHonestTime(noticed, now, held.since);
  const lastSeenByOthersAt = missing && missing.lastSeenAt > lastSeenAt ? missing.lastSeenAt : undefined;
  const data = { lastSeenAt, lastSeenByOthersAt, reportedBy: actor.userRef, reportedByOrg: actor.orgRef, reportedTo, note };
  return [{ type: 'PersonReportedMissing', data: onlyPresent(data), ...(noticed && reported(noticed)) }];
};

/** It ends the search for her. If her death had been reported, it is the way to say that this was wrong: she was found after it. */
const decideReportFound = ({ now, actor, found, condition, note }: CommandOf<'ReportFound'>, state: OpenedCase): Decision => {
  requireConcerned(state, actor);
  const { custody, death } = state;
  const alive = death !== undefined && !certainlyBefore(found.occurredAt, death.at);
  if (!alive && (custody.status !== 'held' || !custody.missing)) throw refusal('person.not-missing');
  requireHonestTime(found, now, lastCustodyChange(state));
  const data = { foundAt: found.occurredAt.at, reportedBy: actor.userRef, reportedByOrg: actor.orgRef, condition, note };
  return [{ type: 'PersonFound', data: onlyPresent(data), ...reported(found), ...(alive && { deviations: [FOUND_ALIVE] }) }];
};

export const decideCustody = (command: CustodyCommand, state: OpenedCase): Decision => {
  switch (command.type) {
    case 'OpenCustody':
      return decideOpenCustody(command.data, state);
    case 'ReviewCustody':
      return decideReviewCustody(command.data, state);
    case 'EndCustody':
      return decideEndCustody(command.data, state);
    case 'LeaveByChoice':
      return decideLeaveByChoice(command.data, state);
    case 'ReportMissing':
      return decideReportMissing(command.data, state);
    case 'ReportFound':
      return decideReportFound(command.data, state);
  }
};
