import { describe, expect, it } from '@jest/globals';
import { Sensitive, type Occurrence } from '@setu/kernel';
import {
  after,
  asha,
  at,
  clerk,
  consentId,
  endOrder,
  event,
  extendOrder,
  giveConsent,
  inAccommodation,
  leave,
  makeOrder,
  occurred,
  openCase,
  openCustody,
  orderId,
  POLICE,
  produce,
  recordIdentity,
  SHELTER,
  story,
  stranger,
  transferred,
  uuid,
  withdrawConsent,
} from '../../testing/case-story.js';
import type { CaseCommand } from './case.commands.js';

describe('The opening of a case', () => {
  it('says who opened it, and nothing about who she is', () =>
    after()
      .when(openCase(0))
      .then(event('CaseOpened', { openedByOrg: POLICE, caseCode: 'C-7K3Q-X2MD', apparentAgeBand: 'adult' })));

  it('of somebody rescued names an operation only in which who opens it has a part (rule 15: nobody learns of it by this)', () => {
    const ofOperation = { origin: 'operation', operationId: uuid('cb', 1) } as const;
    after().when(openCase(0, ofOperation)).thenRefuses('case.operation-not-yours');
    after()
      .when(openCase(0, { ...ofOperation, hasPartInOperation: true }))
      .then({
        type: 'CaseOpened',
        data: expect.objectContaining({ operationId: uuid('cb', 1), openedByOrg: POLICE }),
      });
    after()
      .when(openCase(0, { ...ofOperation, hasPartInOperation: true }))
      .then({ type: 'CaseOpened', data: expect.not.objectContaining({ hasPartInOperation: true }) });
  });

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

describe('What happened before the last custody change', () => {
  const since = 60;
  const before = occurred(since - 1);
  const told = occurred(since - 1, 'told-later');
  const consented: readonly CaseCommand[] = [...transferred, giveConsent(75, { actor: asha, recipients: [SHELTER] })];
  const limited: readonly CaseCommand[] = [...transferred, makeOrder(75, { orderId: orderId(2), until: at(500) })];

  it.each<[string, readonly CaseCommand[], (when: Occurrence) => CaseCommand]>([
    ['an order that ended', limited, (ended) => endOrder(90, { orderId: orderId(2), ended })],
    ['an order that was extended', limited, (made) => extendOrder(90, { orderId: orderId(2), until: at(900), made })],
    ['a production', transferred, (produced) => produce(90, { produced })],
    ['a consent', transferred, (given) => giveConsent(90, { actor: asha, recipients: [SHELTER], given })],
    ['a consent taken back', consented, (withdrawn) => withdrawConsent(90, { withdrawn })],
  ])('%s is reported only with the reason why it is late', (_, commands, report) => {
    after(...commands)
      .when(report(before))
      .thenRefuses('occurred.late-needs-reason');
    expect(() => story(...commands, report(told))).not.toThrow();
    expect(() => story(...commands, report(occurred(since)))).not.toThrow();
  });

  it('needs a reason too when custody has ended since', () => {
    const ended: readonly CaseCommand[] = [
      ...inAccommodation,
      giveConsent(3, { consentId: consentId(2), actor: asha, recipients: [SHELTER], purpose: 'counselling' }),
      leave(50),
    ];
    const withdrawn = (minute: number, reason?: 'told-later') =>
      withdrawConsent(60, { consentId: consentId(2), withdrawn: occurred(minute, reason) });
    after(...ended)
      .when(withdrawn(40))
      .thenRefuses('occurred.late-needs-reason');
    expect(() => story(...ended, withdrawn(40, 'told-later'))).not.toThrow();
    expect(() => story(...ended, withdrawn(50))).not.toThrow();
  });
});
