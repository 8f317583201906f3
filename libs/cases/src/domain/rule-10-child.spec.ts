import { describe, expect, it } from '@jest/globals';
import {
  accept,
  after,
  asha,
  at,
  attachDocument,
  clerk,
  consentId,
  determineAge,
  documentRef,
  endCustody,
  endOrder,
  event,
  giveConsent,
  lata,
  leave,
  makeOrder,
  openCase,
  openCustody,
  orderId,
  ravi,
  SHELTER,
  shelter,
  story,
  stranger,
  uuid,
} from '../../testing/case-story.js';
import {
  arriveHome,
  assignVerification,
  childInShelter,
  completeReunification,
  confirmHome,
  declineVerification,
  homeIsKnown,
  mayGoHome,
  offerHome,
  receiveClaim,
  recordWishes,
  refuseRestoration,
  reportVerification,
  restoration,
  sendHome,
  traceFamily,
  verificationId,
  withHerParents,
} from '../../testing/homeward-story.js';

const WEEKS = 3 * 7 * 24 * 60;
const offered = event('HandoverOffered', { outsideKind: 'parents' });
const overruling = (homeVerification: boolean, ...redFlagCodes: readonly ('threats' | 'violence-at-home')[]) =>
  ({ overrules: { homeVerification, redFlagCodes, reasonCode: 'risk-addressed' } }) as const;

describe('Rule 10: a child’s reunification needs the home verified as suitable, or an order that overrules with reasons', () => {
  const known = [recordWishes(14), restoration(16)];

  it('a home that nobody looked at, or that is being looked at, is not verified', () => {
    after(...childInShelter, ...known)
      .when(offerHome(20))
      .thenRefuses('reunification.home-not-verified');
    after(...childInShelter, assignVerification(10), ...known)
      .when(offerHome(20))
      .thenRefuses('reunification.home-not-verified');
    after(...childInShelter, assignVerification(10), reportVerification(12), ...known)
      .when(offerHome(20))
      .then(offered);
  });

  it.each(['unsuitable', 'inconclusive'] as const)(
    'an %s home refuses, and a suitable one reported later does not',
    (outcome) => {
      const looked = [...childInShelter, assignVerification(10), reportVerification(12, { outcome })];
      after(...looked, ...known)
        .when(offerHome(20))
        .thenRefuses('reunification.home-not-verified');
      const again = { verificationId: verificationId(2) };
      after(...looked, ...known, assignVerification(17, again), reportVerification(18, again))
        .when(offerHome(20))
        .then(offered);
    },
  );

  it('a home that was suitable no longer counts once another look was asked for', () =>
    after(...mayGoHome, assignVerification(17, { verificationId: verificationId(2) }))
      .when(offerHome(20))
      .thenRefuses('reunification.home-not-verified'));

  it('an order overrules what was known when it was made, not what is found after it', () => {
    const looked = [
      ...childInShelter,
      assignVerification(10),
      reportVerification(12, { outcome: 'unsuitable' }),
      recordWishes(14),
    ];
    after(...looked, restoration(16, overruling(true)))
      .when(offerHome(20))
      .then(offered);
    const again = { verificationId: verificationId(2) };
    after(
      ...looked,
      restoration(16, overruling(true)),
      assignVerification(17, again),
      reportVerification(18, { ...again, outcome: 'unsuitable' }),
    )
      .when(offerHome(20))
      .thenRefuses('reunification.home-not-verified');
  });

  it('only an order of restoration overrules, recorded by the authority or with its paper', () => {
    after(...childInShelter)
      .when(makeOrder(16, { orderId: orderId(9), kind: 'release', ...overruling(true) }))
      .thenRefuses('order.only-restoration-overrules');
    after(...childInShelter)
      .when(restoration(16, { ...overruling(true), actor: asha }))
      .thenRefuses('order.overruling-needs-document');
    after(...childInShelter, attachDocument(15))
      .when(restoration(16, { ...overruling(true), actor: asha, documentRef: documentRef(1) }))
      .then(event('OrderMade', overruling(true)));
  });
});

describe('Rule 10: her wishes are recorded', () => {
  it('before anybody hands her home', () =>
    after(...childInShelter, assignVerification(10), reportVerification(12), restoration(16))
      .when(offerHome(20))
      .thenRefuses('reunification.wishes-not-recorded'));

  it('whatever they are, by an organisation that the case concerns', () => {
    after(...childInShelter)
      .when(recordWishes(10, { wish: 'does-not-want-to-return', interpreter: true }))
      .then(event('WishesRecorded', { wish: 'does-not-want-to-return', interpreter: true, heardAt: at(10), byOrg: SHELTER }));
    after(...childInShelter)
      .when(recordWishes(10, { actor: stranger }))
      .thenRefuses('case.not-yours');
  });
});

describe('Rule 10: no red flag is open', () => {
  const flagged = [
    ...childInShelter,
    assignVerification(10),
    reportVerification(12, { redFlagCodes: ['threats'] }),
    recordWishes(14),
  ];

  it('also when the home is suitable otherwise', () =>
    after(...flagged, restoration(16))
      .when(offerHome(20))
      .thenRefuses('reunification.red-flag-open'));

  it('it is closed by name: by a report that says it did not hold, or by the order', () => {
    const again = { verificationId: verificationId(2) };
    after(...flagged, restoration(16), assignVerification(17, again), reportVerification(18, again))
      .when(offerHome(20))
      .thenRefuses('reunification.red-flag-open');
    after(
      ...flagged,
      restoration(16),
      assignVerification(17, again),
      reportVerification(18, { ...again, clearedFlagCodes: ['threats'] }),
    )
      .when(offerHome(20))
      .then(offered);
    after(...flagged, restoration(16, overruling(false, 'violence-at-home')))
      .when(offerHome(20))
      .thenRefuses('reunification.red-flag-open');
    after(...flagged, restoration(16, overruling(false, 'threats')))
      .when(offerHome(20))
      .then(offered);
  });

  it('one that is raised again after the order was not before the authority', () =>
    after(...flagged, restoration(16, overruling(false, 'threats')), receiveClaim(WEEKS, { redFlagCodes: ['threats'] }))
      .when(offerHome(WEEKS + 1))
      .thenRefuses('reunification.red-flag-open'));

  it('only one that is open can be cleared', () =>
    after(...childInShelter, assignVerification(10))
      .when(reportVerification(12, { clearedFlagCodes: ['threats'] }))
      .thenRefuses('home-verification.flag-not-open'));
});

describe('Rule 10: a claim within days of the rescue is itself a red flag', () => {
  it('until those days are over', () => {
    after(...childInShelter)
      .when(receiveClaim(60))
      .then(event('ClaimReceived', { redFlagCodes: ['claimed-custody-early'] }));
    after(...childInShelter)
      .when(receiveClaim(4 + 7 * 24 * 60 - 1))
      .then(event('ClaimReceived', { redFlagCodes: ['claimed-custody-early'] }));
    after(...childInShelter)
      .when(receiveClaim(4 + 7 * 24 * 60))
      .then(event('ClaimReceived', { redFlagCodes: [] }));
  });

  it('also before anybody holds her', () =>
    after(openCase(0, { apparentAgeBand: 'child' }))
      .when(receiveClaim(WEEKS, { actor: ravi, redFlagCodes: ['relation-doubtful'] }))
      .then(event('ClaimReceived', { redFlagCodes: ['claimed-custody-early', 'relation-doubtful'] })));

  it('so it keeps her from home', () =>
    after(...childInShelter, receiveClaim(9), ...homeIsKnown, restoration(16))
      .when(offerHome(20))
      .thenRefuses('reunification.red-flag-open'));

  it('is recorded once', () =>
    after(...childInShelter, receiveClaim(9))
      .when(receiveClaim(11))
      .thenRefuses('claim.exists'));
});

describe('Rule 10: the authority has ordered it', () => {
  it('by an order of restoration that is in force when she is to arrive', () => {
    const known = [...childInShelter, ...homeIsKnown];
    const custody = makeOrder(16, { orderId: orderId(9), kind: 'custody' });
    after(...known, custody)
      .when(offerHome(20))
      .thenRefuses('reunification.needs-restoration-order');
    after(...known, makeOrder(16, { orderId: orderId(9), kind: 'release' }))
      .when(offerHome(20))
      .thenRefuses('reunification.needs-restoration-order');
    after(...known, restoration(16), endOrder(18, { orderId: orderId(9) }))
      .when(offerHome(20))
      .thenRefuses('custody.no-basis-in-force');
    after(...known)
      .when(offerHome(20))
      .thenRefuses('order.unknown');
  });

  it('a refusal of restoration holds until one is ordered after it', () => {
    after(...mayGoHome, refuseRestoration(17))
      .when(offerHome(20))
      .thenRefuses('reunification.restoration-refused');
    const anew = { kind: 'order', orderId: orderId(10) } as const;
    after(...mayGoHome, refuseRestoration(17), restoration(18, { orderId: orderId(10) }))
      .when(offerHome(20, { basis: anew }))
      .then(offered);
  });

  it('a refusal names the plan instead', () =>
    after(...childInShelter)
      .when(refuseRestoration(17))
      .then(
        event('RestorationRefused', { reasonCode: 'home-unsuitable', alternativePlanCode: 'group-home', refusedAt: at(17) }),
      ));
});

describe('Rule 10: no child reaches her family around it', () => {
  it.each(['parents', 'guardian', 'relative', 'fit-person', 'other'] as const)('not as a handover to: %s', (outsideKind) =>
    after(...childInShelter, restoration(16))
      .when(offerHome(20, { to: { kind: 'outside-party', outsideKind } }))
      .thenRefuses('reunification.home-not-verified'),
  );

  it('a facility off the network is other care, not a home', () =>
    after(...childInShelter)
      .when(
        offerHome(20, { to: { kind: 'outside-party', outsideKind: 'facility' }, basis: { kind: 'order', orderId: orderId(1) } }),
      )
      .thenRefuses('basis.order-names-another-custodian'));

  it('not when something speaks against it after the offer', () => {
    const agreed = accept(25, { actor: asha, handoverId: uuid('a', 9), spokenFor: { party: uuid('a', 9), heard: 'phone' } });
    after(...mayGoHome, offerHome(20), agreed, receiveClaim(26))
      .when(sendHome(30))
      .thenRefuses('reunification.red-flag-open');
  });

  it('when she is there all the same, it is recorded with what was missing, and she is not said to be home', () => {
    const gone = [...mayGoHome, offerHome(20), sendHome(30), receiveClaim(40)];
    after(...gone)
      .when(arriveHome(60))
      .then(event('HandoverReceived', {}, { deviations: ['rule-10.red-flag-open'] }));
    after(...gone, arriveHome(60), confirmHome(61))
      .when(completeReunification(70))
      .thenRefuses('reunification.red-flag-open');
  });

  it('not by the end of custody: released is refused, and another end is marked', () => {
    after(...withHerParents)
      .when(endCustody(70, { actor: asha, orderId: orderId(9) }))
      .thenRefuses('custody.child-not-released');
    after(...withHerParents)
      .when(endCustody(70, { actor: asha, reasonCode: 'other' }))
      .then(event('CustodyEnded', {}, { deviations: ['rule-3.child-without-order', 'rule-10.without-reunification'] }));
    after(...withHerParents)
      .when(leave(70))
      .thenRefuses('leave.not-an-adult');
  });

  it('not by a consent, nor by a doubt about her age', () => {
    const doubted = [openCase(0, { apparentAgeBand: 'doubtful' }), ...childInShelter.slice(1), giveConsent(5, { actor: asha })];
    after(...doubted)
      .when(offerHome(20, { basis: { kind: 'consent', consentId: consentId(1) } }))
      .thenRefuses('custody.child-never-by-consent-alone');
    after(...doubted, restoration(16))
      .when(offerHome(20))
      .thenRefuses('reunification.home-not-verified');
  });

  it('a home that was verified before she came into care again is verified again', () => {
    const again = openCustody(80, {
      actor: asha,
      custodian: SHELTER,
      basis: { kind: 'order', orderId: orderId(1) },
      facility: shelter,
    });
    after(...withHerParents, completeReunification(70), again)
      .when(offerHome(90, { handoverId: uuid('a', 10) }))
      .thenRefuses('reunification.home-not-verified');
  });
});

describe('Rule 10: the claimant’s identity is checked, and the reunification ties to a handover to the family', () => {
  it('she is home, and custody ends with it', () =>
    after(...withHerParents)
      .when(completeReunification(70))
      .then(
        event('ReunificationCompleted', {
          handoverId: uuid('a', 9),
          with: 'parents',
          claimantIdChecked: true,
          orderId: orderId(9),
          verification: 'suitable',
          openRedFlagCodes: [],
          followUp: 'required',
          completedAt: at(70),
        }),
        event('CustodyEnded', { custodian: SHELTER, reasonCode: 'reunified', orderId: orderId(9), at: at(70) }),
      ));

  it('not without the check, nor by anybody but who answers for her', () => {
    after(...withHerParents)
      .when(completeReunification(70, { claimantIdChecked: false }))
      .thenRefuses('reunification.identity-not-checked');
    after(...withHerParents)
      .when(completeReunification(70, { actor: clerk }))
      .thenRefuses('custody.not-yours');
  });

  it('not before the giver has confirmed, nor by another handover, nor by herself, nor with another', () => {
    after(...mayGoHome, offerHome(20), sendHome(30), arriveHome(60))
      .when(completeReunification(70))
      .thenRefuses('reunification.needs-handover-to-family');
    after(...withHerParents)
      .when(completeReunification(70, { handoverId: uuid('a', 1) }))
      .thenRefuses('reunification.needs-handover-to-family');
    after(...withHerParents)
      .when(completeReunification(70, { with: 'self' }))
      .thenRefuses('reunification.child-not-by-herself');
    after(...withHerParents)
      .when(completeReunification(70, { with: 'relative' }))
      .thenRefuses('reunification.with-another');
  });

  it('says when an order overruled what was found', () => {
    const overruled = [
      ...childInShelter,
      assignVerification(10),
      reportVerification(12, { outcome: 'unsuitable' }),
      recordWishes(14),
      restoration(16, overruling(true)),
    ];
    after(...overruled, offerHome(20), sendHome(30), arriveHome(60), confirmHome(61))
      .when(completeReunification(70))
      .then(event('ReunificationCompleted', { verification: 'overruled' }), event('CustodyEnded'));
  });

  it('an age determined meanwhile counts: she is an adult then, and decides', () =>
    after(...childInShelter, restoration(16), determineAge(18))
      .when(offerHome(20))
      .then(offered));
});

describe('A look at a home', () => {
  it('is reported once, by the organisation that was asked', () => {
    after(...childInShelter, assignVerification(10))
      .when(reportVerification(12, { actor: asha }))
      .thenRefuses('home-verification.not-yours');
    after(...childInShelter, assignVerification(10), reportVerification(12))
      .when(reportVerification(13))
      .thenRefuses('home-verification.already-reported');
    after(...childInShelter)
      .when(reportVerification(12))
      .thenRefuses('home-verification.unknown');
    after(...childInShelter, assignVerification(10))
      .when(reportVerification(12))
      .then(event('HomeVerificationReported', { outcome: 'suitable', visitedAt: at(12), byOrg: lata.orgRef }));
  });

  it('is asked of an organisation of the network', () => {
    after(...childInShelter)
      .when(assignVerification(10, { toOrgActive: false }))
      .thenRefuses('home-verification.organisation-not-active');
    after(...childInShelter, assignVerification(10))
      .when(assignVerification(11))
      .thenRefuses('home-verification.exists');
  });

  it('cannot be declined by a child', () =>
    after(...childInShelter)
      .when(declineVerification(10))
      .thenRefuses('home-verification.child-cannot-decline'));

  it('whose family was found is recorded sealed', () =>
    after(...childInShelter)
      .when(traceFamily(10))
      .then(event('FamilyTraced', { byOrg: SHELTER })));
});

it('the story of a reunification holds together', () => {
  const types = story(...withHerParents, completeReunification(70)).map(({ type }) => type);
  expect(types.slice(-4)).toEqual(['HandoverConfirmed', 'CustodyTransferred', 'ReunificationCompleted', 'CustodyEnded']);
});
