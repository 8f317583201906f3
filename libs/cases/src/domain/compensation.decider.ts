import { onlyPresent, requireHonestTime, type Decided, type Occurrence } from '@setu/kernel';
import { requireConcerned } from './authority-rules.js';
import type { CareCommand } from './care.commands.js';
import type { CareEvent } from './care.events.js';
import type { CompensationClaim } from './care.state.js';
import type { Acting } from './case-actor.js';
import type { OpenedCase } from './case.state.js';
import { lastCustodyChange } from './custody.state.js';
import { deviationsOf } from './deviations-of.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';

type Decision = readonly Decided<CareEvent>[];
type CommandOf<T extends CareCommand['type']> = Extract<CareCommand, { type: T }>['data'];
type CompensationCommand = Extract<CareCommand, { type: `${string}Compensation${string}` }>;

const requireReport = (state: OpenedCase, { actor, now }: Acting, occurrence: Occurrence): void => {
  requireConcerned(state, actor);
  requireHonestTime(occurrence, now, lastCustodyChange(state));
};

const claimOf = (state: OpenedCase, claimId: string): CompensationClaim => {
  const claim = state.care.claims[claimId];
  if (!claim) throw refusal('compensation.unknown', { claimId });
  return claim;
};

const decideApply = (command: CommandOf<'ApplyForCompensation'>, state: OpenedCase): Decision => {
  const { now: _, actor: __, applied, ...claim } = command;
  requireReport(state, command, applied);
  if (state.care.claims[claim.claimId]) throw refusal('compensation.exists', { claimId: claim.claimId });
  const data = onlyPresent({ ...claim, appliedAt: applied.occurredAt.at });
  return [{ type: 'CompensationApplied', data, ...reported(applied) }];
};

/** An order of events that law does not foresee is recorded and flagged (rule 12). */
const decideAward = (command: CommandOf<'RecordCompensationAward'>, state: OpenedCase): Decision => {
  const { now: _, actor: __, awarded, ...award } = command;
  requireReport(state, command, awarded);
  const claim = claimOf(state, award.claimId);
  const deviations = deviationsOf([claim.refused && 'rule-12.awarded-after-refusal']);
  const data = onlyPresent({ ...award, awardedAt: awarded.occurredAt.at });
  return [{ type: 'CompensationAwarded', data, ...reported(awarded), deviations }];
};

const decideRefusal = (command: CommandOf<'RecordCompensationRefusal'>, state: OpenedCase): Decision => {
  const { now: _, actor: __, refused, ...refusing } = command;
  requireReport(state, command, refused);
  const claim = claimOf(state, refusing.claimId);
  const deviations = deviationsOf([claim.awarded > 0 && 'rule-12.refused-after-award']);
  const data = onlyPresent({ ...refusing, refusedAt: refused.occurredAt.at });
  return [{ type: 'CompensationRefused', data, ...reported(refused), deviations }];
};

const decidePayment = (command: CommandOf<'RecordCompensationPayment'>, state: OpenedCase): Decision => {
  const { claimId, amount, paid } = command;
  requireReport(state, command, paid);
  const claim = claimOf(state, claimId);
  const deviations = deviationsOf([
    claim.awarded === 0 && 'rule-12.paid-before-awarded',
    claim.awarded > 0 && claim.paid + amount > claim.awarded && 'rule-12.paid-more-than-awarded',
  ]);
  return [{ type: 'CompensationPaid', data: { claimId, amount, paidAt: paid.occurredAt.at }, ...reported(paid), deviations }];
};

export const decideCompensation = (command: CompensationCommand, state: OpenedCase): Decision => {
  switch (command.type) {
    case 'ApplyForCompensation':
      return decideApply(command.data, state);
    case 'RecordCompensationAward':
      return decideAward(command.data, state);
    case 'RecordCompensationRefusal':
      return decideRefusal(command.data, state);
    case 'RecordCompensationPayment':
      return decidePayment(command.data, state);
  }
};
