import { describe, it } from '@jest/globals';
import {
  accepted,
  after,
  at,
  cancel,
  dispatched,
  endCustody,
  HOME,
  inAccommodation,
  offered,
  openCase,
  openCustody,
  POLICE,
  produce,
  refuse,
  reviewCustody,
  inPoliceCustody,
  SHELTER,
  transferred,
} from '../../testing/case-story.js';
import type { CaseCommand } from './case.commands.js';
import type { Doubt } from './reliance.commands.js';

const question = (doubt: Doubt): CaseCommand => ({ type: 'QuestionBasis', data: { now: at(100), doubt } });
const suspended = (orgId: string) => question({ fact: 'organisation-suspended', orgId });
const ended = question({ fact: 'appointment-ended' });
const asked = (fact: Doubt['fact'], orgId?: string) => ({
  type: 'BasisQuestioned',
  data: orgId === undefined ? { fact } : { fact, orgId },
});

describe('OrganisationSuspended raises BasisQuestioned where relied on', () => {
  it('by the custodian', () => {
    after(...inPoliceCustody)
      .when(suspended(POLICE))
      .then(asked('organisation-suspended', POLICE));
    after(...transferred)
      .when(suspended(SHELTER))
      .then(asked('organisation-suspended', SHELTER));
    after(...inAccommodation)
      .when(suspended(SHELTER))
      .then(asked('organisation-suspended', SHELTER));
  });

  it.each([
    ['offered', offered],
    ['accepted', accepted],
    ['on her way', dispatched],
  ])('by a handover to it in flight: %s', (_, story) => {
    after(...story)
      .when(suspended(SHELTER))
      .then(asked('organisation-suspended', SHELTER));
  });

  it('and not where nobody relies on it, or no longer does', () => {
    after(openCase(0)).when(suspended(POLICE)).then();
    after(...inPoliceCustody)
      .when(suspended(SHELTER))
      .then();
    after(...offered, cancel(20))
      .when(suspended(SHELTER))
      .then();
    after(...dispatched, refuse(40))
      .when(suspended(SHELTER))
      .then();
    after(...transferred)
      .when(suspended(POLICE))
      .then();
    after(...inAccommodation)
      .when(suspended(HOME))
      .then();
    after(openCase(0), openCustody(1), endCustody(2, { reasonCode: 'deceased' }))
      .when(suspended(POLICE))
      .then();
  });
});

describe('AppointmentEnded raises BasisQuestioned where relied on', () => {
  it('while custody rests on the power of removal, and not once it rests on an order', () => {
    after(openCase(0), openCustody(1)).when(ended).then(asked('appointment-ended'));
    after(openCase(0), openCustody(1), produce(2)).when(ended).then(asked('appointment-ended'));
    after(...inPoliceCustody, reviewCustody(5))
      .when(ended)
      .then();
    after(...inAccommodation)
      .when(ended)
      .then();
  });
});
