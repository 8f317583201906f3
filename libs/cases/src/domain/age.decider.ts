import { onlyPresent, requireHonestTime, type AgeBand, type Decided } from '@setu/kernel';
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

const ADULT_FROM_YEARS = 18;

/** Rule 13. A determination holds against appearances; before one, two bands that differ are a doubt, and doubt stays until determined. */
const treatedAs = (age: AgeState, band: AgeBand): AgeBand =>
  age.determined || band === age.treatedAs ? age.treatedAs : 'doubtful';

export const decideAge = (command: AgeCommand, state: OpenedCase): readonly Decided<AgeEvent | CustodyEvent>[] => {
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
    case 'DetermineAge': {
      const { now, actor, made, authorityFact, ...determined } = command.data;
      requireConcerned(state, actor, [determined.authorityOrg]);
      requireAuthority(determined.authority, determined.authorityOrg, authorityFact);
      if (made) requireHonestTime(made, now, lastCustodyChange(state));
      const { age, band, orderId } = determined;
      if (age !== undefined && age >= ADULT_FROM_YEARS !== (band === 'adult'))
        throw refusal('age.contradicts-band', { age: String(age), band });
      if (orderId !== undefined && !state.orders.byId[orderId]) throw refusal('order.unknown', { orderId });
      const changed = band !== state.age.treatedAs;
      return [
        {
          type: 'AgeDetermined',
          data: onlyPresent(determined),
          ...ofAuthority(made, actor.orgRef === determined.authorityOrg, now),
        },
        ...questionedBasis(state, 'age-determined', () => changed),
      ];
    }
  }
};

export const evolveAge = (age: AgeState, event: AgeEvent): AgeState => {
  switch (event.type) {
    case 'AgeBandRecorded':
      return { ...age, treatedAs: event.data.treatedAs };
    case 'AgeDetermined':
      return { treatedAs: event.data.band, determined: true };
  }
};
