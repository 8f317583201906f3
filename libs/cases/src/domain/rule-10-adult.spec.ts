import { describe, it } from '@jest/globals';
import {
  accept,
  after,
  asha,
  at,
  consentId,
  dispatch,
  endOrder,
  event,
  giveConsent,
  guardian,
  HOME,
  inAccommodation,
  lata,
  makeOrder,
  meera,
  occurred,
  offer,
  openCase,
  openCustody,
  orderId,
  receive,
  SHELTER,
  shelter,
  stranger,
  uuid,
} from '../../testing/case-story.js';
import {
  arriveHome,
  assignVerification,
  completeReunification,
  confirmHome,
  declineVerification,
  offerHome,
  receiveClaim,
  recordWishes,
  reportVerification,
  restoration,
  sendHome,
} from '../../testing/homeward-story.js';

const byConsent = { kind: 'consent', consentId: consentId(1) } as const;
const alone = { handoverId: undefined, with: 'self', claimantIdChecked: false } as const;
const home = { handoverId: undefined, claimantIdChecked: false } as const;
const ended = event('CustodyEnded', { custodian: SHELTER, reasonCode: 'reunified' });
const underOrder = [
  openCase(0),
  makeOrder(1, { kind: 'placement' }),
  openCustody(2, { actor: asha, custodian: SHELTER, basis: { kind: 'order', orderId: orderId(1) }, facility: shelter }),
];
const toHome = { actor: asha, to: { kind: 'organisation', orgRef: HOME, facility: shelter }, basis: byConsent } as const;

describe('Rule 10: nothing here delays an adult who may decide for herself', () => {
  it('she goes home, or lives by herself, with nothing verified, nothing ordered and nobody’s identity checked', () => {
    after(...inAccommodation)
      .when(completeReunification(5, home))
      .then(
        event(
          'ReunificationCompleted',
          { with: 'parents', verification: 'none', followUp: 'not-agreed', completedAt: at(5) },
          { deviations: ['rule-10.wishes-not-recorded', 'rule-10.verification-not-offered'] },
        ),
        ended,
      );
    after(...inAccommodation, recordWishes(3, { wish: 'live-independently' }), declineVerification(4))
      .when(completeReunification(5, alone))
      .then(event('ReunificationCompleted', { with: 'self', verification: 'declined' }), ended);
  });

  it('nor that she is in a facility off the network: from there she goes home as from anywhere', () => {
    const inFacility = [
      ...inAccommodation,
      offerHome(10, { basis: byConsent, to: { kind: 'outside-party', outsideKind: 'facility' }, claimantRef: undefined }),
      sendHome(20),
      arriveHome(60, { actor: meera }),
      confirmHome(61),
    ];
    for (const to of ['parents', 'self'] as const)
      after(...inFacility)
        .when(completeReunification(70, { ...home, with: to }))
        .then(event('ReunificationCompleted', { with: to }), ended);
    after(...inFacility)
      .when(completeReunification(70))
      .thenRefuses('reunification.with-another');
  });

  it('not even an unsuitable home, an open red flag or a claim: the risk is shown with the record', () =>
    after(
      ...inAccommodation,
      recordWishes(3),
      receiveClaim(3),
      assignVerification(4),
      reportVerification(5, { outcome: 'unsuitable', redFlagCodes: ['violence-at-home'] }),
    )
      .when(completeReunification(6, home))
      .then(
        event('ReunificationCompleted', {
          verification: 'unsuitable',
          openRedFlagCodes: ['claimed-custody-early', 'violence-at-home'],
        }),
        ended,
      ));

  it('nor does a handover on its way: it is cancelled, wherever she is', () => {
    const onTheWay = [
      ...inAccommodation,
      recordWishes(3),
      declineVerification(4),
      offer(10, toHome),
      accept(11, { actor: lata }),
    ];
    const cancelled = event('HandoverCancelled', { reasonCode: 'custody-ended' });
    after(...onTheWay)
      .when(completeReunification(12, alone))
      .then(cancelled, event('ReunificationCompleted'), ended);
    const arrived = [...onTheWay, dispatch(12, { actor: asha }), receive(20, { actor: lata })];
    for (const actor of [asha, lata])
      after(...arrived)
        .when(completeReunification(21, { ...alone, actor }))
        .then(cancelled, event('ReunificationCompleted'), ended);
    after(...arrived)
      .when(completeReunification(21, { ...alone, actor: stranger }))
      .thenRefuses('custody.not-yours');
  });

  it('her family may also receive her by a handover, with or without a look at the home', () => {
    const received = [...inAccommodation, offerHome(10, { basis: byConsent }), sendHome(20), arriveHome(30, { actor: lata })];
    after(...inAccommodation)
      .when(offerHome(10, { basis: byConsent }))
      .then(event('HandoverOffered', { outsideKind: 'parents' }));
    const atTheDoor = [...received.slice(0, -1), arriveHome(30, { actor: { ...asha, userRef: uuid('e', 6) } })];
    after(...atTheDoor)
      .when(completeReunification(31))
      .thenRefuses('reunification.needs-handover-to-family');
    after(...atTheDoor)
      .when(completeReunification(31, home))
      .thenRefuses('handover.awaiting-confirmation');
    after(...atTheDoor, confirmHome(31))
      .when(completeReunification(32))
      .then(event('ReunificationCompleted', { handoverId: uuid('a', 9), with: 'parents' }), ended);
    after(...atTheDoor, confirmHome(31))
      .when(completeReunification(32, { with: 'relative' }))
      .thenRefuses('reunification.with-another');
  });
});

describe('Rule 10: if an adult is under an order, the order ends first', () => {
  it('or an authority has ordered her release or restoration', () => {
    after(...underOrder)
      .when(completeReunification(10, home))
      .thenRefuses('custody.order-still-in-force');
    after(...underOrder, endOrder(9))
      .when(completeReunification(10, home))
      .then(event('ReunificationCompleted'), ended);
    after(...underOrder, restoration(9))
      .when(completeReunification(10, { ...home, orderId: orderId(9) }))
      .then(event('ReunificationCompleted', { orderId: orderId(9) }), ended);
    after(...underOrder, makeOrder(9, { orderId: orderId(9), kind: 'escort' }))
      .when(completeReunification(10, { ...home, orderId: orderId(9) }))
      .thenRefuses('custody.order-still-in-force');
  });

  it('the order of restoration by which her family received her is enough', () =>
    after(...underOrder, restoration(9), offerHome(10), sendHome(20), arriveHome(30), confirmHome(31))
      .when(completeReunification(32))
      .then(event('ReunificationCompleted', { orderId: orderId(9) }), ended));
});

describe('Rule 10: verification is offered to an adult, and her refusal recorded', () => {
  it('after that, nobody looks at her home unless she consents to it', () => {
    const declined = [...inAccommodation, declineVerification(4)];
    after(...inAccommodation)
      .when(declineVerification(4))
      .then(event('HomeVerificationDeclined', { declinedAt: at(4), byOrg: SHELTER }));
    after(...declined)
      .when(assignVerification(5))
      .thenRefuses('home-verification.declined-by-her');
    after(...declined, giveConsent(5, { actor: asha, consentId: consentId(2), purpose: 'family-tracing' }))
      .when(assignVerification(6))
      .then(event('HomeVerificationAssigned'));
  });
});

describe('Rule 10: an adult is followed up only if she agrees', () => {
  const agreeing = (but: object = {}) => giveConsent(4, { actor: asha, consentId: consentId(2), purpose: 'follow-up', ...but });
  const ground = (followUp: string) => event('ReunificationCompleted', { followUp });

  it('by a consent of her own, in force when she goes', () => {
    after(...inAccommodation, agreeing())
      .when(completeReunification(5, home))
      .then(ground('agreed'), ended);
    for (const but of [{ purpose: 'counselling' }, { givenBy: 'guardian', guardianRef: guardian }, { expires: at(5) }])
      after(...inAccommodation, agreeing(but))
        .when(completeReunification(6, home))
        .then(ground('not-agreed'), ended);
  });
});

describe('The hour of the reunification', () => {
  it('is honest, and never before her custody there began', () => {
    after(...inAccommodation)
      .when(completeReunification(5, { ...home, completed: occurred(30) }))
      .thenRefuses('occurred.in-the-future');
    after(...inAccommodation)
      .when(completeReunification(5, { ...home, completed: occurred(1) }))
      .thenRefuses('occurred.late-needs-reason');
    after(...inAccommodation)
      .when(completeReunification(5, { ...home, completed: occurred(1, 'told-later') }))
      .then(event('ReunificationCompleted', { completedAt: at(2) }), event('CustodyEnded', { at: at(2) }));
    after(...inAccommodation, completeReunification(5, home))
      .when(completeReunification(6, home))
      .thenRefuses('custody.none');
  });
});
