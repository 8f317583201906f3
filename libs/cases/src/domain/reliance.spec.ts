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
import type { RelianceFact } from './reliance.commands.js';

const question = (fact: RelianceFact, orgId: string): CaseCommand => ({
  type: 'QuestionBasis',
  data: { now: at(100), fact, orgId },
});
const suspended = (orgId: string) => question('organisation-suspended', orgId);
const ended = question('appointment-ended', POLICE);
const asked = (fact: RelianceFact, orgId: string) => ({ type: 'BasisQuestioned', data: { fact, orgId } });

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
    after(openCase(0), openCustody(1)).when(ended).then(asked('appointment-ended', POLICE));
    after(openCase(0), openCustody(1), produce(2)).when(ended).then(asked('appointment-ended', POLICE));
    after(...inPoliceCustody, reviewCustody(5))
      .when(ended)
      .then();
    after(...inAccommodation)
      .when(ended)
      .then();
  });
});
