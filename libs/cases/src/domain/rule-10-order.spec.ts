import { describe, it } from '@jest/globals';
import { after, event, orderId } from '../../testing/case-story.js';
import {
  arriveHome,
  assignVerification,
  childInShelter,
  mayGoHome,
  offerHome,
  receiveClaim,
  reportVerification,
  restoration,
  sendHome,
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
