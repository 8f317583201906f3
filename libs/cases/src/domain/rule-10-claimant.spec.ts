import { describe, it } from '@jest/globals';
import { after, determineAge, endOrder, event, inAccommodation, occurred } from '../../testing/case-story.js';
import {
  arriveHome,
  assignVerification,
  childInShelter,
  CLAIMANT,
  completeReunification,
  confirmHome,
  mayGoHome,
  offerHome,
  OTHER_CLAIMANT,
  receiveClaim,
  recordWishes,
  reportVerification,
  restoration,
  sendHome,
  verificationId,
  withHerParents,
} from '../../testing/homeward-story.js';

const second = { verificationId: verificationId(2) };
const ofOther = { ...second, claimantRef: OTHER_CLAIMANT };
const known = [recordWishes(14), restoration(16)];

describe('Rule 10: a child’s reunification needs home verified as suitable, and it is the home she goes to', () => {
  it('a look at another claimant’s home says nothing of this one', () => {
    const otherIsSuitable = [
      ...childInShelter,
      assignVerification(5),
      reportVerification(6, { outcome: 'unsuitable' }),
      assignVerification(7, ofOther),
      reportVerification(8, second),
      ...known,
    ];
    after(...otherIsSuitable)
      .when(offerHome(20))
      .thenRefuses('reunification.home-not-verified');
    after(...otherIsSuitable)
      .when(offerHome(20, { claimantRef: OTHER_CLAIMANT }))
      .then(event('HandoverOffered', { claimantRef: OTHER_CLAIMANT }));
  });

  it('whose home it is must be said: when it is to be looked at, and when she is offered there', () => {
    after(...mayGoHome)
      .when(offerHome(20, { claimantRef: undefined }))
      .thenRefuses('reunification.claimant-not-named');
    after(...childInShelter)
      .when(assignVerification(5, { claimantRef: undefined }))
      .thenRefuses('home-verification.claimant-not-named');
    after(...inAccommodation)
      .when(assignVerification(5, { claimantRef: undefined }))
      .then(event('HomeVerificationAssigned'));
  });

  it('of one who was offered as an adult, and is found to be a child, every home that was looked at must be suitable', () => {
    const asAdult = [
      ...childInShelter,
      determineAge(5),
      endOrder(6, { reasonCode: 'age-determined' }),
      assignVerification(7),
      reportVerification(8, { outcome: 'unsuitable' }),
      assignVerification(9, ofOther),
      reportVerification(10, second),
      ...known,
      offerHome(20, { claimantRef: undefined }),
      sendHome(30),
      arriveHome(60),
      confirmHome(61),
      determineAge(65, { band: 'child' }),
    ];
    after(...asAdult)
      .when(completeReunification(70))
      .thenRefuses('reunification.home-not-verified');
    const third = { verificationId: verificationId(3) };
    after(...asAdult, assignVerification(66, third), reportVerification(67, third))
      .when(completeReunification(70))
      .then(event('ReunificationCompleted'), event('CustodyEnded'));
  });

  it('the look reported last decides, whichever was assigned last', () => {
    const twice = [...childInShelter, assignVerification(5), assignVerification(6, second)];
    after(...twice, reportVerification(8, second), ...known)
      .when(offerHome(20))
      .thenRefuses('reunification.home-not-verified');
    after(...twice, reportVerification(8, second), reportVerification(9, { outcome: 'unsuitable' }), ...known)
      .when(offerHome(20))
      .thenRefuses('reunification.home-not-verified');
    after(...twice, reportVerification(8, { outcome: 'unsuitable' }), reportVerification(9, second), ...known)
      .when(offerHome(20))
      .then(event('HandoverOffered'));
  });

  it('a look that is reported when she is there already holds against saying that she is home', () => {
    const lateLook = [assignVerification(17, second), reportVerification(18, second)];
    after(
      ...mayGoHome,
      ...lateLook,
      offerHome(20),
      sendHome(30),
      assignVerification(31, { verificationId: verificationId(3) }),
      arriveHome(60),
      confirmHome(61),
      reportVerification(65, { verificationId: verificationId(3), outcome: 'unsuitable' }),
    )
      .when(completeReunification(70))
      .thenRefuses('reunification.home-not-verified');
    after(...withHerParents)
      .when(completeReunification(70))
      .then(event('ReunificationCompleted', { verification: 'suitable' }), event('CustodyEnded'));
  });
});

describe('Rule 10: no open red flag, and a flag is settled only by a look that found that home suitable', () => {
  const flagged = [
    ...childInShelter,
    receiveClaim(10, { redFlagCodes: ['claimant-implicated'] }),
    assignVerification(11),
    assignVerification(12, ofOther),
  ];
  const clearing = { clearedFlagCodes: ['claimant-implicated'] } as const;

  it('a look at somebody else’s home, or one that did not find it suitable, clears nothing', () => {
    after(...flagged)
      .when(reportVerification(13, { ...second, ...clearing }))
      .thenRefuses('home-verification.flag-of-another-claimant');
    after(...flagged)
      .when(reportVerification(13, { ...clearing, outcome: 'inconclusive' }))
      .thenRefuses('home-verification.only-suitable-clears');
    after(...flagged)
      .when(reportVerification(13, clearing))
      .then(event('HomeVerificationReported', clearing));
  });

  it('a flag that another report has just cleared is no reason to refuse this one', () => {
    const again = [assignVerification(13, { verificationId: verificationId(3) }), reportVerification(14, clearing)];
    after(...flagged, ...again)
      .when(reportVerification(15, { verificationId: verificationId(3), ...clearing, visited: occurred(15) }))
      .then(event('HomeVerificationReported', clearing));
    after(...flagged)
      .when(reportVerification(13, { clearedFlagCodes: ['threats'] }))
      .thenRefuses('home-verification.flag-not-open');
    after(...flagged, receiveClaim(13, { claimId: CLAIMANT, claimantRef: OTHER_CLAIMANT, redFlagCodes: ['claimant-implicated'] }))
      .when(reportVerification(15, { ...second, ...clearing }))
      .then(event('HomeVerificationReported', clearing));
  });
});
