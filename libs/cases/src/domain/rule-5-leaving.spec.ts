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

describe('Rule 5: her consent does not undo an order, whatever custody rests on', () => {
  const consented = [openCase(0), openCustody(1), produce(2), giveConsent(3)];
  const toShelterByConsent = [...consented, offer(10, { basis: byConsent }), accept(11)];
  const over = event('HandoverReceived', {}, { deviations: ['rule-5.consent-over-order'] });
  const moved = event('CustodyTransferred', { to: SHELTER }, { deviations: ['rule-5.consent-over-order'] });

  it('no offer on her consent while any order over her is in force when she is to arrive', () => {
    for (const custodianOrg of [POLICE, HOME, undefined])
      after(...consented, makeOrder(5, { custodianOrg }))
        .when(offer(10, { basis: byConsent }))
        .thenRefuses('custody.order-still-in-force');
    after(...inAccommodation, makeOrder(5, { custodianOrg: HOME }))
      .when(offer(10, toHome))
      .thenRefuses('custody.order-still-in-force');
    after(...consented, makeOrder(5, { kind: 'release' }))
      .when(offer(10, { basis: byConsent }))
      .then(event('HandoverOffered'));
    after(...consented, makeOrder(5, { until: at(70) }))
      .when(offer(10, { basis: byConsent, plannedAt: at(70) }))
      .then(event('HandoverOffered'));
  });

  it('no custody is opened or put on her consent against such an order', () => {
    const ordered = [openCase(0, { actor: asha }), giveConsent(1, { actor: asha }), makeOrder(2, { custodianOrg: HOME })];
    const accommodate = openCustody(10, { actor: asha, custodian: SHELTER, basis: byConsent, facility: shelter });
    after(...ordered)
      .when(accommodate)
      .thenRefuses('custody.order-still-in-force');
    after(...ordered, endOrder(9))
      .when(accommodate)
      .then(event('CustodyOpened'));
    after(...transferred, giveConsent(80, { actor: asha }))
      .when(reviewCustody(81, { actor: asha, basis: byConsent, facility: shelter }))
      .thenRefuses('custody.order-still-in-force');
  });

  it('nobody is sent off on her consent once an order has been made', () => {
    after(...toShelterByConsent, makeOrder(15, { custodianOrg: POLICE }))
      .when(dispatch(20))
      .thenRefuses('custody.order-still-in-force');
    after(...toShelterByConsent, makeOrder(15, { custodianOrg: POLICE }), endOrder(19))
      .when(dispatch(20))
      .then(event('HandoverDispatched'));
  });

  it('a receipt and a confirmation against an order are kept and marked: she is there', () => {
    const ordered = [...toShelterByConsent, dispatch(20), makeOrder(25, { custodianOrg: POLICE })];
    after(...ordered)
      .when(receive(30))
      .then(over);
    after(...ordered, receive(30))
      .when(confirm(40))
      .then(event('HandoverConfirmed'), moved);
    const orderedAfterwards = [...toShelterByConsent, dispatch(20), receive(30), makeOrder(35, { custodianOrg: POLICE })];
    after(...orderedAfterwards)
      .when(confirm(40))
      .then(event('HandoverConfirmed'), moved);
    after(...ordered.slice(0, -1))
      .when(receive(30))
      .then(expect.not.objectContaining({ deviations: expect.anything() }));
  });
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
      .then(event('CustodyEnded', { at: at(10) }, { occurredAt: occurred(60).occurredAt, deviations: ['rule-5.time-ahead'] }));
    after(...inAccommodation)
      .when(leave(10, { left: occurred(1) }))
      .then(
        event(
          'CustodyEnded',
          { at: at(2), conflicting: true },
          {
            occurredAt: occurred(1).occurredAt,
            deviations: ['rule-1.ended-before-custody-began', 'rule-5.late-without-reason'],
          },
        ),
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

  it('an order that this custody does not rest on does not delay it: it is marked', () => {
    for (const custodianOrg of [HOME, undefined])
      after(...inAccommodation, makeOrder(5, { custodianOrg }))
        .when(leave(10))
        .then(event('CustodyEnded', { at: at(10) }, { deviations: ['rule-5.left-under-an-order'] }));
    after(...inAccommodation, makeOrder(5, { custodianOrg: HOME }), endOrder(9))
      .when(leave(10))
      .then(expect.not.objectContaining({ deviations: expect.anything() }));
    after(...inAccommodation, makeOrder(5, { kind: 'escort' }))
      .when(leave(10))
      .then(expect.not.objectContaining({ deviations: expect.anything() }));
  });

  it('what held her is judged when she left, not when it is recorded (rule 14)', () => {
    const leftAt = (minute: number, now: number) => leave(now, { left: occurred(minute, 'told-later') });
    after(...transferred, endOrder(80))
      .when(leftAt(79, 90))
      .then(event('CustodyEnded', { at: at(79) }, { deviations: ['rule-5.left-under-an-order'] }));
    after(...transferred, endOrder(80))
      .when(leftAt(80, 90))
      .then(expect.not.objectContaining({ deviations: expect.anything() }));
    after(openCase(0), openCustody(1), produce(5))
      .when({ ...leave(10, { actor: sunita, left: occurred(4) }) })
      .then(event('CustodyEnded', { at: at(4) }, { deviations: ['rule-5.left-under-removal-power'] }));
    after(...inAccommodation, makeOrder(20, { custodianOrg: HOME }))
      .when(leftAt(15, 30))
      .then(expect.not.objectContaining({ deviations: expect.anything() }));
  });

  it('neither does a child, nor a person whose age is in doubt', () => {
    after(...inAccommodation, recordAgeBand(5, { actor: asha, band: 'child' }))
      .when(leave(10))
      .thenRefuses('leave.not-an-adult');
    after(...inAccommodation, determineAge(5, { band: 'child' }))
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
