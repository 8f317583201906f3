import { onlyPresent, requireHonestTime, type AgeBand, type Decided, type Folded } from '@setu/kernel';
import type { AgeCommand } from './age.commands.js';
import type { AgeEvent } from './age.events.js';
import type { AgeState } from './age.state.js';
import { requireConcerned } from './authority-rules.js';
import type { OpenedCase } from './case.state.js';
import type { CustodyEvent } from './custody.events.js';
import { lastCustodyChange } from './custody.state.js';
import { ofAuthority } from './of-authority.js';
import { requireAuthority } from './ordering-authority.js';
import { questionedBasis } from './questioned-basis.js';
import { refusal } from './refusal.js';
import { isShownByAuthority } from './shown-by-authority.js';

const ADULT_FROM_YEARS = 18;

/** Rule 13. A determination holds against appearances; before one, two bands that differ are a doubt, and doubt stays until determined. */
const treatedAs = (age: AgeState, band: AgeBand): AgeBand =>
  age.determined || band === age.treatedAs ? age.treatedAs : 'doubtful';

type AgeDetermined = Extract<AgeEvent, { type: 'AgeDetermined' }>;
type DetermineAge = Extract<AgeCommand, { type: 'DetermineAge' }>['data'];
type Decision = readonly Decided<AgeEvent | CustodyEvent>[];

/** Where a determination stands among others: when it was made, by the entry itself or by its envelope. */
const determinedAt = ({ data, occurredAt, recordedAt }: Folded<AgeDetermined>): string | undefined =>
  data.determinedAt ?? occurredAt?.at ?? recordedAt;

const isBefore = (at: string | undefined, { determinedAt: last }: AgeState): boolean =>
  at !== undefined && last !== undefined && at < last;

/**
 * Rule 13. Doubt means child until determined, and nobody but an authority determines: it records that itself, or the order or the paper by
 * which it is known is in the case. Of two determinations the one made last holds, whichever is told first.
 */
const decideDetermineAge = (command: DetermineAge, state: OpenedCase): Decision => {
  const { now, actor, made, authorityFact, ...determined } = command;
  const { age, authority, authorityOrg, band, orderId } = determined;
  requireConcerned(state, actor, [authorityOrg]);
  requireAuthority(authority, authorityOrg, authorityFact);
  if (made) requireHonestTime(made, now, lastCustodyChange(state));
  if (age !== undefined && age >= ADULT_FROM_YEARS !== (band === 'adult'))
    throw refusal('age.contradicts-band', { age: String(age), band });
  if (orderId !== undefined && !state.orders.byId[orderId]) throw refusal('order.unknown', { orderId });
  if (!isShownByAuthority(state, actor, determined)) throw refusal('age.determined-by-nobody');
  const at = made?.occurredAt.at ?? now;
  const from = isBefore(at, state.age) ? state.age.treatedAs : band;
  const byItself = actor.orgRef === authorityOrg;
  const data = { ...determined, recordedByAuthority: byItself || undefined, determinedAt: at, treatedAs: from };
  return [
    { type: 'AgeDetermined', data: onlyPresent(data), ...ofAuthority(made, byItself, now) },
    ...questionedBasis(state, 'age-determined', () => from !== state.age.treatedAs),
  ];
};

export const decideAge = (command: AgeCommand, state: OpenedCase): Decision => {
  switch (command.type) {
    case 'RecordAgeBand': {
      const { actor, band, basis } = command.data;
      requireConcerned(state, actor);
      const from = treatedAs(state.age, band);
      const doubted = from !== 'adult' && state.age.treatedAs === 'adult';
      return [
        { type: 'AgeBandRecorded', data: { band, basis, treatedAs: from } },
        ...questionedBasis(state, 'age-doubted', ({ kind }) => doubted && kind === 'consent'),
      ];
    }
    case 'DetermineAge':
      return decideDetermineAge(command.data, state);
  }
};

export const evolveAge = (age: AgeState, event: Folded<AgeEvent>): AgeState => {
  switch (event.type) {
    case 'AgeBandRecorded':
      return age.determined ? age : { ...age, treatedAs: event.data.treatedAs };
    case 'AgeDetermined': {
      const at = determinedAt(event);
      return isBefore(at, age) ? age : { treatedAs: event.data.band, determined: true, determinedAt: at };
    }
  }
};
