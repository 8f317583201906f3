import { describe, expect, it } from '@jest/globals';
import {
  HEADQUARTERS,
  POLICE,
  SHELTER,
  after,
  asha,
  at,
  clerk,
  confirm,
  consentId,
  dispatch,
  documentRef,
  event,
  inAccommodation,
  makeOrder,
  meera,
  offer,
  openCase,
  ravi,
  receive,
  stranger,
} from '../../testing/case-story.js';

describe('Rule 1: every receipt can be confirmed by somebody, also where nobody stands above the giver, no authority has acted, and a party outside the network has received her', () => {
  const to = { kind: 'outside-party', outsideKind: 'relative' } as const;
  const home = { basis: { kind: 'consent', consentId: consentId(1) }, to } as const;
  const byHand = { actor: asha, escortRef: asha.userRef, facility: undefined } as const;
  const onHerWay = [...inAccommodation, offer(10, { ...home, actor: asha }), dispatch(30, byHand)];
  const onPaper = { identityChecked: true, paperReceiptRef: documentRef(1), facility: undefined } as const;
  const arrived = [...onHerWay, receive(60, onPaper)];
  const noon = 60 + 720;
  const byOneHand = ['rule-2.both-halves-by-one-person'];

  it('the one member of the giver confirms after twelve hours on the paper that it signed, and that stays marked', () => {
    after(...arrived)
      .when(confirm(noon - 1, { actor: asha }))
      .thenRefuses('handover.not-yet-by-one-hand');
    after(...arrived)
      .when(confirm(noon, { actor: asha }))
      .then(
        event('HandoverConfirmed', { by: asha.userRef }, { deviations: byOneHand }),
        event('CustodyTransferred', { from: SHELTER, effectiveAt: at(60) }),
      );
    after(...arrived)
      .when(confirm(61, { actor: meera }))
      .then(expect.not.objectContaining({ deviations: expect.anything() }), event('CustodyTransferred'));
  });

  it('without a signed paper, or with somebody above, another hand is needed', () => {
    after(...onHerWay, receive(60, { ...onPaper, paperReceiptRef: undefined }))
      .when(confirm(noon, { actor: asha }))
      .thenRefuses('handover.one-person-signs-one-half');
    after(...onHerWay, receive(60, { ...onPaper, identityChecked: false }))
      .when(confirm(noon, { actor: asha }))
      .thenRefuses('handover.one-person-signs-one-half');
    after(...arrived)
      .when(confirm(noon, { actor: asha, giverSuperior: HEADQUARTERS }))
      .thenRefuses('handover.one-person-signs-one-half');
    after(...arrived, makeOrder(70, { kind: 'escort' }))
      .when(confirm(noon, { actor: asha }))
      .thenRefuses('handover.one-person-signs-one-half');
  });

  it('another organisation of the case confirms after twelve hours: who opened it, held her, or is named by an order', () => {
    const opened = [openCase(0), ...inAccommodation.slice(1), ...arrived.slice(inAccommodation.length)];
    after(...opened)
      .when(confirm(noon - 1, { actor: ravi }))
      .thenRefuses('handover.not-yet-for-the-authority');
    const another = event(
      'HandoverConfirmedForGiver',
      { by: ravi.userRef, byOrg: POLICE, ground: 'concerned-organisation' },
      { deviations: ['rule-1.confirmed-by-another-organisation'] },
    );
    after(...opened)
      .when(confirm(noon, { actor: ravi }))
      .then(another, event('CustodyTransferred', { from: SHELTER }));
    after(...arrived, makeOrder(70, { kind: 'escort', actor: asha }))
      .when(confirm(noon, { actor: clerk }))
      .then(event('HandoverConfirmedForGiver', { ground: 'concerned-organisation' }), event('CustodyTransferred'));
    after(...arrived)
      .when(confirm(noon, { actor: stranger }))
      .thenRefuses('handover.only-the-giver-confirms');
    after(...opened, makeOrder(70, { kind: 'escort' }))
      .when(confirm(noon, { actor: ravi }))
      .thenRefuses('handover.only-the-giver-confirms');
  });
});
