import { describe, expect, it } from '@jest/globals';
import {
  accept,
  after,
  asha,
  at,
  confirm,
  consentId,
  determineAge,
  dispatch,
  dispute,
  endOrder,
  event,
  giveConsent,
  handoverId,
  HOME,
  inAccommodation,
  lata,
  leave,
  makeOrder,
  meera,
  occurred,
  offer,
  openCase,
  openCustody,
  POLICE,
  produce,
  ravi,
  receive,
  recordAgeBand,
  reviewCustody,
  SHELTER,
  shelter,
  stateAfter,
  stranger,
  sunita,
  transferred,
  withdrawConsent,
} from '../../testing/case-story.js';
import { responsibilityOf } from './responsibility.js';

const byConsent = { kind: 'consent', consentId: consentId(1) } as const;
const toHome = { actor: asha, to: { kind: 'organisation', orgRef: HOME, facility: shelter }, basis: byConsent } as const;
const onTheWay = [...inAccommodation, offer(10, toHome), accept(11, { actor: lata }), dispatch(12, { actor: asha })];
const arrived = [...onTheWay, receive(20, { actor: lata })];
const left = event('CustodyEnded', { custodian: SHELTER, reasonCode: 'left-by-choice' });
const cancelled = event('HandoverCancelled', { handoverId: handoverId(1), reasonCode: 'custody-ended' });

describe('Rule 5: custody under an order and an adult’s accommodation by consent are different states', () => {
  it('the footing says which', () => {
    expect(responsibilityOf(stateAfter(...inAccommodation), at(3))).toMatchObject({ footing: 'consent' });
    expect(responsibilityOf(stateAfter(...transferred), at(71))).toMatchObject({ footing: 'order' });
  });

  it('an order in force that names the accommodation turns it into custody under an order', () =>
    expect(responsibilityOf(stateAfter(...inAccommodation, makeOrder(5, { custodianOrg: SHELTER })), at(6))).toMatchObject({
      footing: 'order',
    }));
});

describe('Rule 5: an adult in accommodation by consent may leave at once', () => {
  it('that is one act, recorded as her choice', () =>
    after(...inAccommodation)
      .when(leave(10))
      .then(event('CustodyEnded', { custodian: SHELTER, reasonCode: 'left-by-choice', at: at(10), by: asha.userRef })));

  it('any member of the custodian records it, and nobody else', () => {
    after(...inAccommodation)
      .when(leave(10, { actor: meera }))
      .then(left);
    after(...inAccommodation)
      .when(leave(10, { actor: stranger }))
      .thenRefuses('custody.not-yours');
  });

  it('a handover in flight does not delay it: it is cancelled in the same decision', () => {
    after(...inAccommodation, offer(10, toHome))
      .when(leave(15))
      .then(cancelled, left);
    after(...onTheWay)
      .when(leave(15))
      .then(cancelled, left);
    after(...arrived)
      .when(leave(25))
      .then(cancelled, left);
  });

  it('while she is with a receiver that is not confirmed yet, she leaves from there', () =>
    after(...arrived)
      .when(leave(25, { actor: lata }))
      .then(cancelled, event('CustodyEnded', { by: lata.userRef, custodian: SHELTER })));

  it('a dispute does not delay it', () =>
    after(...arrived, dispute(21, { actor: lata }))
      .when(leave(25))
      .then(cancelled, left));

  it('withdrawn or expired consent does not delay it', () =>
    after(...inAccommodation, withdrawConsent(5))
      .when(leave(10))
      .then(left));

  it('a clumsy record of the time does not delay it: it is kept with the deviation', () => {
    after(...inAccommodation)
      .when(leave(500, { left: occurred(30) }))
      .then(event('CustodyEnded', { at: at(30) }, { deviations: ['rule-5.late-without-reason'] }));
    after(...inAccommodation)
      .when(leave(10, { left: occurred(60) }))
      .then(event('CustodyEnded', { at: at(10) }, { deviations: ['rule-5.time-ahead'] }));
    after(...inAccommodation)
      .when(leave(10, { left: occurred(1) }))
      .then(
        event('CustodyEnded', { at: at(2) }, { deviations: ['rule-1.ended-before-custody-began', 'rule-5.late-without-reason'] }),
      );
  });

  it('an adult whose order or power of removal no longer holds may leave as well', () => {
    after(...transferred, endOrder(80))
      .when(leave(90))
      .then(left);
    after(openCase(0), openCustody(1), produce(5))
      .when(leave(10, { actor: sunita }))
      .then(event('CustodyEnded', { custodian: POLICE }));
  });

  it('an adult under an order, or removed and not yet produced, does not leave by this act', () => {
    after(...transferred)
      .when(leave(90))
      .thenRefuses('leave.under-an-order');
    after(openCase(0), openCustody(1))
      .when(leave(10, { actor: ravi }))
      .thenRefuses('leave.under-removal-power');
  });

  it('neither does a child, nor a person whose age is in doubt', () => {
    after(...inAccommodation, recordAgeBand(5, { actor: asha, band: 'child' }))
      .when(leave(10))
      .thenRefuses('leave.not-an-adult');
    after(...inAccommodation, determineAge(5, { band: 'child', actor: asha }))
      .when(leave(10))
      .thenRefuses('leave.not-an-adult');
  });

  it('nobody leaves a custody that nobody holds', () =>
    after(...inAccommodation, leave(10))
      .when(leave(11))
      .thenRefuses('custody.none'));

  it('the handover that her leaving cancelled cannot be completed', () =>
    after(...arrived, leave(25))
      .when(confirm(26, { actor: asha }))
      .thenRefuses('handover.cancelled'));

  it('consent given anew after an order has ended makes it an accommodation again', () => {
    const again = [
      ...transferred,
      endOrder(80),
      giveConsent(81, { actor: asha }),
      reviewCustody(82, { actor: asha, basis: byConsent, facility: shelter }),
    ];
    expect(responsibilityOf(stateAfter(...again), at(83))).toMatchObject({
      footing: 'consent',
      basisInForce: true,
      responsible: { orgRef: SHELTER },
    });
  });
});
