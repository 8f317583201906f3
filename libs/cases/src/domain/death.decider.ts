import { onlyPresent, requireHonestTime, type Decided } from '@setu/kernel';
import { requireConcerned } from './authority-rules.js';
import type { OpenedCase } from './case.state.js';
import { endedByDeath, isWithHer } from './custody-end-rules.js';
import type { CustodyEvent } from './custody.events.js';
import { lastCustodyChange } from './custody.state.js';
import type { DeathCommand } from './death.commands.js';
import type { DeathEvent } from './death.events.js';
import { deviationsOf } from './deviations-of.js';
import type { HandoverEvent } from './handover.events.js';
import { certainlyBefore } from './instants.js';
import { refusal } from './refusal.js';
import { reported } from './reported.js';

/**
 * Her death is recorded by whomever the case concerns and whenever it becomes known, also after custody has ended. Custody ends with it if
 * the custodian reports it, or the receiver with whom she was; on anybody else's word nobody is let off.
 */
export const decideReportDeath = (
  { now, actor, died, reportedTo, note }: DeathCommand['data'],
  state: OpenedCase,
): readonly Decided<DeathEvent | CustodyEvent | HandoverEvent>[] => {
  requireConcerned(state, actor);
  const { custody, death } = state;
  if (death?.reportedByOrgs.includes(actor.orgRef)) throw refusal('death.already-reported', { at: death.at });
  const changedAt = lastCustodyChange(state);
  requireHonestTime(died, now, changedAt);
  const conflicting = changedAt !== undefined && certainlyBefore(died.occurredAt, changedAt);
  const deviations = deviationsOf([conflicting && 'rule-1.died-before-custody-changed']);
  return [
    {
      type: 'PersonDeceased',
      data: onlyPresent({
        diedAt: died.occurredAt.at,
        reportedBy: actor.userRef,
        reportedByOrg: actor.orgRef,
        reportedTo,
        conflicting: conflicting || undefined,
        note,
      }),
      ...reported(died),
      ...(deviations.length > 0 && { deviations }),
    },
    ...(custody.status === 'held' && isWithHer(custody, actor) ? endedByDeath(custody, { now, actor, died }) : []),
  ];
};
