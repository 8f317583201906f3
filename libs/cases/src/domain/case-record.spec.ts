import { describe, it } from '@jest/globals';
import { Sensitive } from '@setu/kernel';
import {
  after,
  asha,
  at,
  clerk,
  endOrder,
  event,
  extendOrder,
  giveConsent,
  inAccommodation,
  makeOrder,
  occurred,
  openCase,
  openCustody,
  orderId,
  POLICE,
  produce,
  recordIdentity,
  SHELTER,
  stranger,
  transferred,
  withdrawConsent,
} from '../../testing/case-story.js';

describe('The opening of a case', () => {
  it('says who opened it, and nothing about who she is', () =>
    after()
      .when(openCase(0))
      .then(event('CaseOpened', { openedByOrg: POLICE, caseCode: 'C-7K3Q-X2MD', apparentAgeBand: 'adult' })));

  it('who she is is recorded sealed, by an organisation that the case concerns', () => {
    const name = new Sensitive('Marker Name');
    after(openCase(0)).when(recordIdentity(1, { name })).then({ type: 'IdentityRecorded', data: { name } });
    after(openCase(0))
      .when(recordIdentity(1, { name, actor: stranger }))
      .thenRefuses('case.not-yours');
    after(openCase(0))
      .when(recordIdentity(1, { name, actor: asha }))
      .thenRefuses('case.not-yours');
    after(...transferred)
      .when(recordIdentity(90, { name, actor: asha }))
      .then(event('IdentityRecorded'));
    after(openCase(0)).when(recordIdentity(1)).thenRefuses('identity.nothing-recorded');
  });
});

describe('An order', () => {
  it('is recorded by the authority that made it, or by an organisation that the case concerns', () => {
    after(openCase(0))
      .when(makeOrder(1))
      .then(event('OrderMade', { orderId: orderId(1), authorityOrg: clerk.orgRef, from: at(1) }));
    after(openCase(0))
      .when(makeOrder(1, { actor: stranger }))
      .thenRefuses('case.not-yours');
  });

  it('has one identity and ends after it begins', () => {
    after(openCase(0), makeOrder(1)).when(makeOrder(2)).thenRefuses('order.exists');
    after(openCase(0))
      .when(makeOrder(2, { from: at(5), until: at(5) }))
      .thenRefuses('order.ends-before-it-begins');
  });

  it('is extended before it lapses, to a later end', () => {
    const limited = [openCase(0), makeOrder(1, { until: at(60) })];
    after(...limited)
      .when(extendOrder(50, { until: at(90) }))
      .then(event('OrderExtended', { orderId: orderId(1), until: at(90), madeAt: at(50) }));
    after(...limited)
      .when(extendOrder(50, { until: at(60) }))
      .thenRefuses('order.not-longer');
    after(...limited)
      .when(extendOrder(70, { until: at(90) }))
      .thenRefuses('order.already-lapsed');
    after(...limited)
      .when(extendOrder(70, { until: at(90), made: occurred(55) }))
      .then(event('OrderExtended', { madeAt: at(55) }));
    after(openCase(0), makeOrder(1)).when(extendOrder(50)).thenRefuses('order.not-longer');
    after(openCase(0)).when(extendOrder(50)).thenRefuses('order.unknown');
  });

  it('ends once, and not in the future', () => {
    after(openCase(0), makeOrder(1), endOrder(5)).when(endOrder(6)).thenRefuses('order.already-ended');
    after(openCase(0), makeOrder(1), endOrder(5)).when(extendOrder(6)).thenRefuses('order.already-ended');
    after(openCase(0), makeOrder(1))
      .when(endOrder(5, { ended: occurred(10) }))
      .thenRefuses('occurred.in-the-future');
    after(openCase(0), makeOrder(1))
      .when(endOrder(5, { actor: stranger }))
      .thenRefuses('case.not-yours');
  });

  it('production is a report and asks only when it was', () => {
    after(openCase(0), openCustody(1))
      .when(produce(5))
      .then(event('PersonProduced', { producedAt: at(5) }), event('BasisQuestioned', { fact: 'produced' }));
    after(openCase(0)).when(produce(5)).then(event('PersonProduced'));
    after(openCase(0), openCustody(10))
      .when(produce(20, { produced: occurred(5) }))
      .thenRefuses('occurred.late-needs-reason');
  });
});

describe('Consent', () => {
  it('is for one purpose and names its recipients', () => {
    after(openCase(0))
      .when(giveConsent(1))
      .then(event('ConsentGiven', { purpose: 'accommodation', recipients: [SHELTER], givenAt: at(1) }));
    after(openCase(0))
      .when(giveConsent(1, { recipients: [] }))
      .thenRefuses('consent.needs-recipient');
    after(openCase(0))
      .when(giveConsent(1, { expires: at(1) }))
      .thenRefuses('consent.ends-before-it-begins');
    after(openCase(0), giveConsent(1)).when(giveConsent(2)).thenRefuses('consent.exists');
    after(openCase(0))
      .when(giveConsent(1, { actor: stranger }))
      .thenRefuses('case.not-yours');
  });

  it('is withdrawn once; any recipient takes the withdrawal', () => {
    after(openCase(0), giveConsent(1))
      .when(withdrawConsent(2))
      .then(event('ConsentWithdrawn', { by: asha.userRef, withdrawnAt: at(2) }));
    after(...inAccommodation, withdrawConsent(5))
      .when(withdrawConsent(6))
      .thenRefuses('consent.already-withdrawn');
    after(openCase(0)).when(withdrawConsent(6)).thenRefuses('consent.unknown');
    after(...inAccommodation)
      .when(withdrawConsent(6, { actor: stranger }))
      .thenRefuses('case.not-yours');
  });
});
