import { describe, expect, it } from '@jest/globals';
import {
  accept,
  after,
  asha,
  at,
  cancel,
  clerk,
  confirm,
  consentId,
  determineAge,
  dispatch,
  dispatched,
  endCustody,
  endOrder,
  event,
  extendOrder,
  giveConsent,
  guardian,
  HOME,
  inAccommodation,
  inPoliceCustody,
  makeOrder,
  occurred,
  offer,
  openCase,
  openCustody,
  orderId,
  POLICE,
  policeUnit,
  produce,
  ravi,
  receive,
  received,
  recordAgeBand,
  reviewCustody,
  SHELTER,
  shelter,
  stateAfter,
  STATION,
  stranger,
  withdrawConsent,
} from '../../testing/case-story.js';
import type { CaseCommand } from './case.commands.js';
import { responsibilityOf } from './responsibility.js';

const byOrder = { kind: 'order', orderId: orderId(1) } as const;
const byConsent = { kind: 'consent', consentId: consentId(1) } as const;
const byPower = { kind: 'statute', power: 'ITPA-15' } as const;
const toStation = { kind: 'organisation', orgRef: STATION, facility: policeUnit } as const;

describe('Rule 3: no custody without a basis in force at that instant', () => {
  it('a power of removal carries custody until production', () => {
    const produced = [openCase(0), openCustody(1), produce(30)];
    expect(responsibilityOf(stateAfter(...produced.slice(0, 2)), at(29))).toMatchObject({
      footing: 'statute',
      basisInForce: true,
    });
    expect(responsibilityOf(stateAfter(...produced), at(30))).toMatchObject({
      footing: 'statute',
      basisInForce: false,
      questioned: ['produced'],
    });
    after(...produced)
      .when(offer(40, { to: toStation, basis: byPower, plannedAt: at(50) }))
      .thenRefuses('custody.no-basis-in-force');
    after(...produced.slice(0, 2))
      .when(offer(20, { to: toStation, basis: byPower, plannedAt: at(25) }))
      .then(event('HandoverOffered'));
  });

  it('the transfer under a power of removal does not renew it: production before still ended it', () => {
    const moved = [
      openCase(0),
      openCustody(1),
      offer(5, { to: toStation, basis: byPower }),
      accept(6, { actor: { ...asha, orgRef: STATION } }),
    ];
    after(...moved, produce(7))
      .when(dispatch(8, { facility: policeUnit }))
      .thenRefuses('custody.no-basis-in-force');
  });

  it('a power of removal does not come back once custody rests on something else', () => {
    after(...inPoliceCustody, reviewCustody(9))
      .when(offer(10, { to: toStation, basis: byPower }))
      .thenRefuses('basis.power-not-yours');
    after(...inAccommodation)
      .when(offer(10, { actor: asha, to: toStation, basis: byPower }))
      .thenRefuses('basis.power-not-yours');
  });

  it('a power of removal is not a ground for a shelter', () =>
    after(openCase(0), openCustody(1))
      .when(offer(5, { basis: byPower }))
      .thenRefuses('placement.needs-order-or-consent'));

  it('an order holds from its beginning until, and not at, its end', () => {
    const custody = (minute: number) => openCustody(minute, { basis: byOrder, since: occurred(minute) });
    const ordered = [openCase(0), makeOrder(1, { from: at(10), until: at(20) })];
    after(...ordered)
      .when(custody(9))
      .thenRefuses('custody.no-basis-in-force');
    after(...ordered)
      .when(custody(10))
      .then(event('CustodyOpened', { since: at(10) }, { basis: { kind: 'order', ref: orderId(1) } }));
    after(...ordered)
      .when(custody(20))
      .thenRefuses('custody.no-basis-in-force');
    expect(responsibilityOf(stateAfter(...ordered, custody(10)), at(20))).toMatchObject({
      footing: 'order',
      basisInForce: false,
    });
  });

  it('a custody whose order has lapsed by the time it is recorded is marked', () =>
    after(openCase(0), makeOrder(1, { until: at(20) }))
      .when(openCustody(25, { basis: byOrder, since: occurred(15) }))
      .then(event('CustodyOpened', {}, { deviations: ['rule-3.no-basis-in-force'] })));

  it('an order that has been ended carries nothing, and custody that rests on it is questioned', () => {
    const held = [openCase(0), makeOrder(1), openCustody(5, { basis: byOrder })];
    after(...held)
      .when(endOrder(10))
      .then(event('OrderEnded', { endedAt: at(10) }), event('BasisQuestioned', { fact: 'order-ended', orderId: orderId(1) }));
    expect(responsibilityOf(stateAfter(...held, endOrder(10)), at(11))).toMatchObject({
      responsible: { orgRef: POLICE },
      basisInForce: false,
    });
    after(...held, endOrder(10))
      .when(offer(11))
      .thenRefuses('custody.no-basis-in-force');
  });

  it('an extension in time keeps the order in force', () => {
    const ordered = [openCase(0), makeOrder(1, { until: at(20) }), extendOrder(15, { until: at(40) })];
    after(...ordered)
      .when(openCustody(30, { basis: byOrder }))
      .then(event('CustodyOpened'));
  });

  it('an order must order custody, and of this custodian', () => {
    after(openCase(0), makeOrder(1, { kind: 'escort' }))
      .when(openCustody(2, { basis: byOrder }))
      .thenRefuses('basis.order-of-another-kind');
    after(openCase(0), makeOrder(1, { custodianOrg: SHELTER }))
      .when(openCustody(2, { basis: byOrder }))
      .thenRefuses('basis.order-names-another-custodian');
    after(openCase(0))
      .when(openCustody(2, { basis: byOrder }))
      .thenRefuses('order.unknown');
    after(...inPoliceCustody, makeOrder(4, { orderId: orderId(2), custodianOrg: HOME }))
      .when(offer(10, { basis: { kind: 'order', orderId: orderId(2) } }))
      .thenRefuses('basis.order-names-another-custodian');
  });

  it('an offer is judged at the instant when she is to be received', () => {
    after(openCase(0), openCustody(1), makeOrder(2, { until: at(60) }))
      .when(offer(10, { plannedAt: at(60) }))
      .thenRefuses('custody.no-basis-in-force');
    after(openCase(0), openCustody(1), makeOrder(2, { until: at(61) }))
      .when(offer(10, { plannedAt: at(60) }))
      .then(event('HandoverOffered'));
    after(openCase(0), openCustody(1), makeOrder(2, { until: at(9) }))
      .when(offer(10, { plannedAt: at(5) }))
      .thenRefuses('custody.no-basis-in-force');
  });

  it('nobody is dispatched on a ground that will have lapsed when she arrives', () => {
    const lapsing = [openCase(0), openCustody(1), makeOrder(2, { until: at(61) }), offer(10, { plannedAt: at(60) }), accept(11)];
    after(...lapsing)
      .when(dispatch(20, { expectedAt: at(61) }))
      .thenRefuses('custody.no-basis-in-force');
    after(...lapsing)
      .when(dispatch(20, { expectedAt: at(60) }))
      .then(event('HandoverDispatched'));
  });

  it('a transfer whose ground lapsed in between is confirmed and marked: she is there', () => {
    const lapsing = [
      openCase(0),
      openCustody(1),
      makeOrder(2, { until: at(61) }),
      offer(10, { plannedAt: at(60) }),
      accept(11),
      dispatch(20),
    ];
    after(...lapsing)
      .when(receive(62))
      .then(event('HandoverReceived', {}, { deviations: ['rule-3.no-basis-in-force'] }));
    after(...lapsing, receive(62))
      .when(confirm(63))
      .then(
        event('HandoverConfirmed'),
        event('CustodyTransferred', { to: SHELTER }, { deviations: ['rule-3.no-basis-in-force'] }),
      );
    after(...lapsing, receive(60))
      .when(confirm(70))
      .then(event('HandoverConfirmed'), event('CustodyTransferred', {}, { deviations: ['rule-3.no-basis-in-force'] }));
    after(...lapsing, receive(59))
      .when(confirm(60))
      .then(event('HandoverConfirmed'), expect.not.objectContaining({ deviations: expect.anything() }));
  });

  it('an order in force that names the present custodian is from then on what custody rests on', () => {
    after(openCase(0), openCustody(1), produce(5))
      .when(makeOrder(10, { custodianOrg: POLICE, from: at(6) }))
      .then(event('OrderMade'), event('CustodyReviewed', { custodian: POLICE, basis: byOrder, since: at(6) }));
    after(openCase(0), openCustody(1))
      .when(makeOrder(10, { custodianOrg: HOME }))
      .then(event('OrderMade'));
    after(openCase(0), openCustody(1))
      .when(makeOrder(10, { custodianOrg: POLICE, from: at(20) }))
      .then(event('OrderMade'));
    after(openCase(0), openCustody(1))
      .when(makeOrder(10, { custodianOrg: POLICE, kind: 'escort' }))
      .then(event('OrderMade'));
  });

  it('an order names a custodian that the directory knows, or none: whom else its paper names is no organisation of the network', () => {
    after(openCase(0), openCustody(1))
      .when(makeOrder(10, { custodianOrg: HOME, custodianKind: undefined }))
      .thenRefuses('order.custodian-not-registered');
    after(openCase(0), openCustody(1))
      .when(makeOrder(10, { custodianOrg: undefined }))
      .then(event('OrderMade'));
  });

  it('an order of placement that names a police unit is no ground for its custody', () => {
    after(openCase(0), openCustody(1))
      .when(makeOrder(10, { custodianOrg: POLICE, custodianKind: 'police-unit', kind: 'placement' }))
      .then(event('OrderMade'));
    after(...inAccommodation)
      .when(makeOrder(10, { custodianOrg: SHELTER, custodianKind: 'shelter', kind: 'placement' }))
      .then(event('OrderMade'), event('CustodyReviewed'));
  });

  it('the custodian puts custody on another ground that is in force, and nobody else does', () => {
    after(...inPoliceCustody)
      .when(reviewCustody(9))
      .then(event('CustodyReviewed', { custodian: POLICE, basis: byOrder, since: at(9) }));
    after(...inPoliceCustody, endOrder(8))
      .when(reviewCustody(9))
      .thenRefuses('custody.no-basis-in-force');
    after(...inPoliceCustody)
      .when(reviewCustody(9, { actor: asha }))
      .thenRefuses('custody.not-yours');
  });
});

describe('Rule 3: an adult’s consent, and a child never by consent alone', () => {
  const opened = (band: 'child' | 'doubtful' | 'adult', consent = giveConsent(1, { actor: asha })) => [
    openCase(0, { actor: asha, apparentAgeBand: band }),
    consent,
  ];
  const accommodate = (minute: number) =>
    openCustody(minute, { actor: asha, custodian: SHELTER, basis: byConsent, facility: shelter });

  it('carries the accommodation of an adult in a shelter', () =>
    after(...opened('adult'))
      .when(accommodate(2))
      .then(event('CustodyOpened', { custodian: SHELTER, basis: byConsent })));

  it('never carries the custody of a child, or of a person whose age is in doubt', () => {
    after(...opened('child'))
      .when(accommodate(2))
      .thenRefuses('custody.child-never-by-consent-alone');
    after(...opened('doubtful'))
      .when(accommodate(2))
      .thenRefuses('custody.child-never-by-consent-alone');
    after(...opened('doubtful'), determineAge(2))
      .when(accommodate(3))
      .then(event('CustodyOpened'));
  });

  it('must be her own, for accommodation, and name this organisation', () => {
    after(...opened('adult', giveConsent(1, { actor: asha, purpose: 'medical' })))
      .when(accommodate(2))
      .thenRefuses('basis.consent-not-for-accommodation');
    after(...opened('adult', giveConsent(1, { actor: asha, givenBy: 'guardian', guardianRef: guardian })))
      .when(accommodate(2))
      .thenRefuses('basis.consent-not-for-accommodation');
    after(...opened('adult', giveConsent(1, { actor: asha, recipients: [HOME] })))
      .when(accommodate(2))
      .thenRefuses('basis.consent-names-other-recipients');
    after(openCase(0, { actor: asha }))
      .when(accommodate(2))
      .thenRefuses('consent.unknown');
  });

  it('holds until it expires or is withdrawn', () => {
    after(...opened('adult', giveConsent(1, { actor: asha, expires: at(3) })))
      .when(accommodate(3))
      .thenRefuses('custody.no-basis-in-force');
    after(...opened('adult'), withdrawConsent(2))
      .when(accommodate(3))
      .thenRefuses('custody.no-basis-in-force');
  });

  it('does not make a police unit an accommodation', () =>
    after(openCase(0), giveConsent(1, { recipients: [POLICE] }))
      .when(openCustody(2, { basis: byConsent }))
      .thenRefuses('placement.not-a-facility'));

  it('withdrawn consent leaves the custodian responsible and the ground visibly lapsed', () => {
    after(...inAccommodation)
      .when(withdrawConsent(10))
      .then(
        event('ConsentWithdrawn', { withdrawnAt: at(10), by: asha.userRef }),
        event('BasisQuestioned', { fact: 'consent-withdrawn' }),
      );
    expect(responsibilityOf(stateAfter(...inAccommodation, withdrawConsent(10)), at(11))).toMatchObject({
      responsible: { orgRef: SHELTER },
      footing: 'consent',
      basisInForce: false,
      questioned: ['consent-withdrawn'],
    });
  });

  it('a child found to be one on the way is received, and the transfer marked', () => {
    const byOwnWish = [
      openCase(0),
      openCustody(1),
      produce(2),
      giveConsent(3),
      offer(10, { basis: byConsent }),
      accept(11),
      dispatch(12),
      recordAgeBand(20, { band: 'child' }),
    ];
    after(...byOwnWish)
      .when(receive(60))
      .then(event('HandoverReceived', {}, { deviations: ['rule-3.child-never-by-consent-alone'] }));
    after(...byOwnWish, receive(60))
      .when(confirm(61))
      .then(event('HandoverConfirmed'), event('CustodyTransferred', {}, { deviations: ['rule-3.child-never-by-consent-alone'] }));
  });

  it('does not undo an order that is in force', () => {
    const ordered = [openCase(0), makeOrder(1), openCustody(2, { basis: byOrder }), giveConsent(3)];
    after(...ordered)
      .when(offer(10, { basis: byConsent }))
      .thenRefuses('custody.order-still-in-force');
    after(...ordered, endOrder(9))
      .when(offer(10, { basis: byConsent }))
      .then(event('HandoverOffered'));
  });
});

describe('Rule 3: a time that is stated coarsely breaks a rule only if all of it does', () => {
  const onThatDay = (lateReason?: 'paper-record') => ({
    occurredAt: { at: at(0), precision: 'day', source: 'document' } as const,
    ...(lateReason && { lateReason }),
  });
  const orderedThatDay = [openCase(0), openCustody(1), makeOrder(20), offer(30), accept(31), dispatch(40)];
  const unmarked = expect.not.objectContaining({ deviations: expect.anything() });

  it('a receipt "that day" under an order made that day is in order', () => {
    after(...orderedThatDay)
      .when(receive(60, { received: onThatDay('paper-record') }))
      .then(unmarked);
    after(...orderedThatDay, receive(60, { received: onThatDay('paper-record') }))
      .when(confirm(61))
      .then(event('HandoverConfirmed'), unmarked);
  });

  it('custody passes then at the first instant that fits offer and dispatch', () =>
    after(...orderedThatDay, receive(60, { received: onThatDay('paper-record') }))
      .when(confirm(61))
      .then(event('HandoverConfirmed'), event('CustodyTransferred', { effectiveAt: at(40) })));

  it('a receipt "that day" is marked if the order had lapsed before anybody could arrive', () => {
    const lapsed = [openCase(0), openCustody(1), makeOrder(20, { until: at(45) }), offer(30, { plannedAt: at(44) }), accept(31)];
    const late = [...lapsed, dispatch(35, { expectedAt: at(44) }), endOrder(50, { ended: occurred(34) })];
    after(...late)
      .when(receive(60, { received: onThatDay('paper-record') }))
      .then(event('HandoverReceived', {}, { deviations: ['rule-3.no-basis-in-force'] }));
    after(...late)
      .when(receive(60, { received: { occurredAt: { at: at(44), precision: 'minute', source: 'document' } } }))
      .then(event('HandoverReceived', {}, { deviations: ['rule-3.no-basis-in-force'] }));
  });

  it('custody "since that day" begins when its order does', () =>
    after(openCase(0), makeOrder(20))
      .when(openCustody(60, { basis: byOrder, since: onThatDay() }))
      .then(event('CustodyOpened', { since: at(20) }, { occurredAt: onThatDay().occurredAt })));

  it('an end "that day" is judged by the whole of it', () => {
    const released = [
      openCase(0),
      makeOrder(0),
      openCustody(1, { basis: byOrder }),
      makeOrder(20, { orderId: orderId(2), kind: 'release' }),
    ];
    after(...released)
      .when(endCustody(60, { orderId: orderId(2), ended: onThatDay('paper-record') }))
      .then(event('CustodyEnded', { at: at(1) }, { occurredAt: onThatDay().occurredAt }));
  });
});

describe('Rule 3: a ground that has changed is questioned, where custody or a handover rests on it', () => {
  const questionedAt = (minute: number, ...commands: readonly CaseCommand[]) => {
    const said = responsibilityOf(stateAfter(...commands), at(minute));
    return said.held ? said.questioned : undefined;
  };
  const toShelter = [openCase(0), openCustody(1), produce(2), giveConsent(3), offer(10, { basis: byConsent }), accept(11)];
  const withdrawn = withdrawConsent(20);

  it('also if only the handover rests on it', () =>
    after(...toShelter)
      .when(withdrawn)
      .then(event('ConsentWithdrawn'), event('BasisQuestioned', { fact: 'consent-withdrawn', consentId: consentId(1) })));

  it('a determination of age questions both grounds', () =>
    after(...toShelter)
      .when(determineAge(20, { band: 'child' }))
      .then(
        event('AgeDetermined'),
        { type: 'BasisQuestioned', data: { fact: 'age-determined' } },
        { type: 'BasisQuestioned', data: { fact: 'age-determined', consentId: consentId(1) } },
      ));

  it('a question about the ground of a handover is none about the custody, and goes when the handover is cancelled', () => {
    expect(questionedAt(21, ...toShelter, withdrawn)).toEqual(['produced']);
    expect(questionedAt(31, ...toShelter, withdrawn, cancel(30))).toEqual(['produced']);
  });

  it('it goes with her to the receiver, whose custody then rests on that ground', () => {
    const arrived = [...toShelter, dispatch(15), withdrawn, receive(30), confirm(31)];
    expect(questionedAt(32, ...arrived)).toEqual(['consent-withdrawn']);
    const again = giveConsent(40, { actor: asha, consentId: consentId(2) });
    const reviewed = reviewCustody(41, { actor: asha, basis: { kind: 'consent', consentId: consentId(2) }, facility: shelter });
    expect(questionedAt(42, ...arrived, again, reviewed)).toEqual([]);
  });

  it('the same fact is questioned once', () => {
    const held = [openCase(0), openCustody(1), produce(2), produce(3)];
    expect(questionedAt(4, ...held)).toEqual(['produced']);
  });

  it('a review of the ground answers what was open about it', () => {
    const ordered = [openCase(0), makeOrder(1), openCustody(2, { basis: byOrder }), determineAge(3, { band: 'child' })];
    expect(questionedAt(4, ...ordered)).toEqual(['age-determined']);
    expect(questionedAt(6, ...ordered, reviewCustody(5))).toEqual([]);
  });
});

describe('Rule 3: the end of a custody by decision of others', () => {
  const child = [openCase(0, { apparentAgeBand: 'child' }), openCustody(1)];
  const release = makeOrder(5, { orderId: orderId(2), kind: 'release' });

  it('a child is never let go by herself, whatever order there is', () => {
    for (const more of [[], [release], [makeOrder(5, { orderId: orderId(2), kind: 'restoration' })]])
      after(...child, ...more)
        .when(endCustody(10, more.length > 0 ? { orderId: orderId(2) } : {}))
        .thenRefuses('custody.child-not-released');
  });

  it('an order of release must be on record', () =>
    after(openCase(0), openCustody(1))
      .when(endCustody(10, { orderId: orderId(2) }))
      .thenRefuses('order.unknown'));

  it('an adult under an order is released when the order has ended, or by an order of release', () => {
    const ordered = [openCase(0), makeOrder(1), openCustody(2, { basis: byOrder })];
    after(...ordered)
      .when(endCustody(10))
      .thenRefuses('custody.order-still-in-force');
    after(...ordered, endOrder(9))
      .when(endCustody(10))
      .then(event('CustodyEnded', { reasonCode: 'released', at: at(10) }));
    after(...ordered, release)
      .when(endCustody(10, { orderId: orderId(2) }))
      .then(event('CustodyEnded'));
  });

  it('is judged when she was let go, not when that is recorded (rule 14)', () => {
    const under = [openCase(0), makeOrder(1), openCustody(2, { basis: byOrder })];
    const day = [...under, makeOrder(5, { orderId: orderId(2), kind: 'release', until: at(60) })];
    after(...day)
      .when(endCustody(90, { orderId: orderId(2), ended: occurred(59) }))
      .then(event('CustodyEnded', { at: at(59) }));
    after(...day)
      .when(endCustody(90, { orderId: orderId(2), ended: occurred(60) }))
      .thenRefuses('custody.order-still-in-force');
    after(...day)
      .when(endCustody(30, { orderId: orderId(2), ended: occurred(4) }))
      .thenRefuses('custody.order-still-in-force');
    const ordered = [...under, endOrder(20)];
    after(...ordered)
      .when(endCustody(30, { ended: occurred(19) }))
      .thenRefuses('custody.order-still-in-force');
    after(...ordered)
      .when(endCustody(30, { ended: occurred(20) }))
      .then(event('CustodyEnded'));
  });

  it('an adult under another order than the one custody rests on is not released either', () =>
    after(openCase(0), openCustody(1), makeOrder(5, { custodianOrg: HOME }))
      .when(endCustody(10))
      .thenRefuses('custody.order-still-in-force'));

  it('a person of doubtful age is treated as a child: nobody lets her go by herself', () => {
    const doubtful = [openCase(0, { apparentAgeBand: 'doubtful' }), openCustody(1)];
    after(...doubtful, release)
      .when(endCustody(10, { orderId: orderId(2) }))
      .thenRefuses('custody.child-not-released');
    after(...doubtful, determineAge(5))
      .when(endCustody(10))
      .then(event('CustodyEnded'));
  });

  it('another end of a child’s custody is a report: kept, with the missing order as a deviation', () =>
    after(...child)
      .when(endCustody(10, { reasonCode: 'other' }))
      .then(event('CustodyEnded', {}, { deviations: ['rule-3.child-without-order'] })));

  it('only the custodian ends custody', () => {
    after(...child)
      .when(endCustody(10, { actor: stranger, reasonCode: 'other' }))
      .thenRefuses('custody.not-yours');
    after(...child)
      .when(endCustody(10, { actor: clerk }))
      .thenRefuses('custody.not-yours');
    after(...received)
      .when(endCustody(65, { actor: asha, reasonCode: 'other' }))
      .thenRefuses('custody.not-yours');
    after(...dispatched)
      .when(endCustody(65, { actor: ravi, reasonCode: 'other' }))
      .then(event('HandoverCancelled'), event('CustodyEnded'));
  });
});
