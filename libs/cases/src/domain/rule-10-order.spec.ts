import { describe, expect, it } from '@jest/globals';
import { after, asha, attachDocument, documentRef, at, endOrder, event, occurred, orderId } from '../../testing/case-story.js';
import {
  arriveHome,
  assignVerification,
  childInShelter,
  completeReunification,
  confirmHome,
  homeIsKnown,
  mayGoHome,
  offerHome,
  receiveClaim,
  refuseRestoration,
  reportVerification,
  restoration,
  sendHome,
  withHerParents,
} from '../../testing/homeward-story.js';

const toFacility = { to: { kind: 'outside-party', outsideKind: 'facility' } } as const;

describe('Rule 10: a child’s reunification needs the order of the authority, and no word for the door goes around the rule', () => {
  const unsuitable = [
    ...childInShelter,
    assignVerification(11),
    reportVerification(12, { outcome: 'unsuitable', redFlagCodes: ['family-implicated'] }),
    restoration(16),
  ];

  it('a facility off the network receives a child under an order that places her, not under one that lets her go', () => {
    after(...unsuitable)
      .when(offerHome(20, toFacility))
      .thenRefuses('reunification.home-not-verified');
    after(...unsuitable, restoration(17, { orderId: orderId(8), kind: 'release' }))
      .when(offerHome(20, { ...toFacility, basis: { kind: 'order', orderId: orderId(8) } }))
      .thenRefuses('reunification.needs-restoration-order');
    after(...unsuitable, restoration(17, { orderId: orderId(8), kind: 'transfer' }))
      .when(offerHome(20, { ...toFacility, basis: { kind: 'order', orderId: orderId(8) } }))
      .then(event('HandoverOffered', { outsideKind: 'facility' }, { deviations: ['rule-4.licence-unknown'] }));
  });

  it('and what is found before she is received there marks the receipt', () =>
    after(...mayGoHome, offerHome(20, toFacility), sendHome(30), receiveClaim(40, { redFlagCodes: ['family-implicated'] }))
      .when(arriveHome(60))
      .then(event('HandoverReceived', {}, { deviations: ['rule-10.red-flag-open'] })));
});

describe('Rule 10: order of the authority, and it still stands when she is said to be home', () => {
  it.each(['set-aside', 'stayed-on-appeal', 'replaced'] as const)('not when it was ended before that: %s', (reasonCode) => {
    after(...withHerParents, endOrder(65, { orderId: orderId(9), reasonCode }))
      .when(completeReunification(70))
      .thenRefuses('reunification.order-ended');
    after(...withHerParents, endOrder(65, { orderId: orderId(9), reasonCode }), restoration(66, { orderId: orderId(8) }))
      .when(completeReunification(70))
      .then(event('ReunificationCompleted'), event('CustodyEnded'));
  });

  it('that it was complied with, or that its time has run out since she came there, holds nobody up', () => {
    after(...withHerParents, endOrder(65, { orderId: orderId(9), reasonCode: 'complied-with' }))
      .when(completeReunification(70))
      .then(event('ReunificationCompleted'), event('CustodyEnded'));
    after(
      ...childInShelter,
      ...homeIsKnown,
      restoration(16, { until: at(65) }),
      offerHome(20, { plannedAt: at(60) }),
      sendHome(30),
      arriveHome(60),
      confirmHome(61),
    )
      .when(completeReunification(70))
      .then(event('ReunificationCompleted'), event('CustodyEnded'));
  });

  it('a refusal is lifted by an order that was made after it, not by an older one that is told after it', () => {
    const older = restoration(250, { orderId: orderId(8), from: at(16), made: occurred(16, 'told-later') });
    after(...mayGoHome, refuseRestoration(200), older)
      .when(offerHome(300, { basis: { kind: 'order', orderId: orderId(8) } }))
      .thenRefuses('reunification.restoration-refused');
    after(...mayGoHome, refuseRestoration(200), restoration(250, { orderId: orderId(8) }))
      .when(offerHome(300, { basis: { kind: 'order', orderId: orderId(8) } }))
      .then(event('HandoverOffered'));
    after(...mayGoHome, refuseRestoration(250, { refused: occurred(10, 'told-later') }))
      .when(offerHome(300))
      .then(event('HandoverOffered'));
  });
});

describe('Rule 10: an order that overrules with reasons, and any that lets her go, is shown by its paper', () => {
  const onPaper = { actor: asha, authorityOrg: undefined, authorityFact: undefined } as const;

  it('the paper it names is attached to the case', () => {
    after(...childInShelter)
      .when(restoration(16, { ...onPaper, documentRef: documentRef(1) }))
      .thenRefuses('order.document-not-attached');
    after(...childInShelter, attachDocument(15))
      .when(restoration(16, { ...onPaper, documentRef: documentRef(1) }))
      .then(event('OrderMade', { documentRef: documentRef(1) }));
  });

  it('of an authority off the network, an order of restoration has one; an order that places or releases her need not', () => {
    after(...childInShelter)
      .when(restoration(16, onPaper))
      .thenRefuses('order.needs-document');
    for (const kind of ['placement', 'release'] as const)
      after(...childInShelter)
        .when(restoration(16, { ...onPaper, kind }))
        .then(event('OrderMade'));
  });
});

describe('Rule 10: the claimant’s identity is checked', () => {
  it('at the door: a child for whom the receipt says that it was not is home, and marked', () => {
    const atTheDoor = [...mayGoHome, offerHome(20), sendHome(30)];
    after(...atTheDoor, arriveHome(60, { identityChecked: false }), confirmHome(61))
      .when(completeReunification(70))
      .then(event('ReunificationCompleted', {}, { deviations: ['rule-10.identity-not-checked'] }), event('CustodyEnded'));
    after(...withHerParents)
      .when(completeReunification(70))
      .then(expect.not.objectContaining({ deviations: expect.anything() }), event('CustodyEnded'));
  });
});
