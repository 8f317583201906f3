import { describe, expect, it } from '@jest/globals';
import {
  acceptReferral,
  advocate,
  after,
  asha,
  assessRisk,
  at,
  cancelReferral,
  completeReferral,
  confirmReferralCancellation,
  consentId,
  declineReferral,
  doctor,
  enterReferralInError,
  event,
  giveConsent,
  guardian,
  holdReferral,
  HOSPITAL,
  LEGAL,
  mediationRequestId,
  openCase,
  openCustody,
  ravi,
  receiveReferral,
  referralId,
  requestMediation,
  reroute,
  sendReferral,
  SHELTER,
  shelter,
  stateAfter,
  stranger,
  sunita,
  suspect,
  withdrawConsent,
} from '../../testing/case-story.js';
import { partsOf } from './authority-rules.js';
import type { CaseCommand } from './case.commands.js';

const medical = { purpose: 'medical', recipients: [HOSPITAL, LEGAL] } as const;
const consented = [openCase(0), openCustody(1), giveConsent(2, medical)];
const sent = [...consented, sendReferral(5)];
const received = [...sent, receiveReferral(6)];
const held = [...received, holdReferral(7)];
const accepted = [...sent, acceptReferral(8)];
const asked = [...accepted, cancelReferral(9)];
const overridden = [...consented, sendReferral(5, { basis: { kind: 'override', ground: 'medical-emergency' } })];
const parts = (orgRef: string, minute: number, ...commands: readonly CaseCommand[]): readonly string[] => {
  const state = stateAfter(...commands);
  return state.status === 'open' ? [...partsOf(state, orgRef, at(minute))] : [];
};

describe('A referral', () => {
  it('is sent by an organisation that the case concerns, to another one on the network that is not suspended', () => {
    after(...consented)
      .when(sendReferral(5, { actor: stranger }))
      .thenRefuses('case.not-yours');
    after(...consented)
      .when(sendReferral(5, { toOrg: ravi.orgRef }))
      .thenRefuses('referral.to-yourself');
    after(...consented)
      .when(sendReferral(5, { facility: { registered: false, suspended: false } }))
      .thenRefuses('referral.receiver-not-registered');
    after(...consented)
      .when(sendReferral(5, { facility: { registered: true, suspended: true } }))
      .thenRefuses('referral.receiver-suspended');
    after(...consented)
      .when(sendReferral(5, { facility: undefined }))
      .thenRefuses('referral.receiver-not-registered');
  });

  it('has one identity, and is not sent twice to the same organisation for the same service', () => {
    after(...sent)
      .when(sendReferral(6, { toOrg: LEGAL }))
      .thenRefuses('referral.exists');
    after(...sent)
      .when(sendReferral(6, { referralId: referralId(2) }))
      .thenRefuses('referral.already-open');
    after(...sent, declineReferral(6))
      .when(sendReferral(7, { referralId: referralId(2) }))
      .then(event('ReferralSent', { referralId: referralId(2) }));
  });

  it('is received, held and accepted by the named receiver only', () => {
    after(...sent)
      .when(receiveReferral(6))
      .then(event('ReferralReceived', { by: doctor.userRef }));
    after(...received)
      .when(holdReferral(7))
      .then(event('ReferralHeld', { reasonCode: 'no-place-now', until: at(67) }));
    after(...held)
      .when(acceptReferral(8))
      .then(event('ReferralAccepted', { service: 'medical', by: doctor.userRef }));
    for (const act of [receiveReferral, holdReferral, acceptReferral, declineReferral])
      after(...sent)
        .when(act(6, { actor: ravi }))
        .thenRefuses('referral.not-addressed-to-you');
    after(...accepted)
      .when(completeReferral(9, { actor: advocate }))
      .thenRefuses('referral.not-addressed-to-you');
  });

  it('is received once, held into the future, and neither after it was accepted', () => {
    after(...received)
      .when(receiveReferral(7))
      .thenRefuses('referral.already-received');
    after(...received)
      .when(holdReferral(7, { until: at(7) }))
      .thenRefuses('referral.held-until-the-past');
    after(...held)
      .when(holdReferral(70, { until: at(90) }))
      .then(event('ReferralHeld', { until: at(90) }));
    after(...accepted)
      .when(holdReferral(9))
      .thenRefuses('referral.already-accepted');
    after(...accepted)
      .when(acceptReferral(9))
      .thenRefuses('referral.already-accepted');
  });

  it('is accepted only while what it rests on still holds', () => {
    after(openCase(0), openCustody(1), giveConsent(2, { ...medical, expires: at(20) }), sendReferral(5))
      .when(acceptReferral(20))
      .thenRefuses('consent.not-in-force');
    after(...overridden, withdrawConsent(6, { actor: ravi }))
      .when(acceptReferral(7))
      .then(event('ReferralAccepted'));
  });

  it('is completed by the receiver after it has accepted', () => {
    after(...accepted)
      .when(completeReferral(9, { outcome: 'not-attended' }))
      .then(event('ReferralCompleted', { outcome: 'not-attended' }));
    after(...asked)
      .when(completeReferral(10))
      .then(event('ReferralCompleted'));
    after(...sent)
      .when(completeReferral(9))
      .thenRefuses('referral.not-accepted');
  });

  it('that has ended asks nothing of anybody any more', () => {
    for (const ended of [declineReferral(9), cancelReferral(9), enterReferralInError(9), reroute(9, { toOrg: LEGAL })])
      for (const act of [receiveReferral, holdReferral, acceptReferral, declineReferral, completeReferral])
        after(...sent, ended)
          .when(act(10))
          .thenRefuses('referral.ended');
    after(...sent)
      .when(acceptReferral(6, { referralId: referralId(9) }))
      .thenRefuses('referral.unknown');
  });
});

describe('Declined by the person and by the provider are different', () => {
  it('the provider says that it cannot, before it has accepted', () => {
    after(...held)
      .when(declineReferral(8))
      .then(event('ReferralDeclined', { declinedBy: 'provider', reasonCode: 'no-place', byOrg: HOSPITAL }));
    after(...accepted)
      .when(declineReferral(9))
      .thenRefuses('referral.already-accepted');
  });

  it('she says no at any time, to anybody who works with her, and it is kept how her no was heard', () => {
    const no = { declinedBy: 'person', reasonCode: 'not-wanted' } as const;
    after(...accepted)
      .when(declineReferral(9, no))
      .then(event('ReferralDeclined', { declinedBy: 'person', byOrg: HOSPITAL }));
    after(...accepted)
      .when(declineReferral(9, { ...no, actor: sunita, heard: 'phone' }))
      .then(event('ReferralDeclined', { declinedBy: 'person', heard: 'phone', by: sunita.userRef, byOrg: ravi.orgRef }));
    after(...accepted)
      .when(declineReferral(9, { ...no, actor: stranger }))
      .thenRefuses('case.not-yours');
  });

  it('neither is recorded with a reason of the other', () => {
    after(...sent)
      .when(declineReferral(6, { reasonCode: 'not-wanted' }))
      .thenRefuses('referral.reason-of-the-other');
    after(...sent)
      .when(declineReferral(6, { declinedBy: 'person', reasonCode: 'no-place' }))
      .thenRefuses('referral.reason-of-the-other');
  });
});

describe('Cancelling an accepted referral is confirmed by the receiver', () => {
  it('before it was accepted, the sender alone takes it back', () => {
    after(...held)
      .when(cancelReferral(8))
      .then(event('ReferralCancelled', { reasonCode: 'plan-changed', byOrg: ravi.orgRef }));
    after(...held)
      .when(cancelReferral(8, { actor: doctor }))
      .thenRefuses('referral.only-the-sender');
  });

  it('afterwards the sender asks, and the receiver confirms', () => {
    after(...accepted)
      .when(cancelReferral(9))
      .then(event('ReferralCancellationRequested', { reasonCode: 'plan-changed' }));
    after(...asked)
      .when(cancelReferral(10))
      .thenRefuses('referral.cancellation-already-requested');
    after(...asked)
      .when(confirmReferralCancellation(10, { actor: ravi }))
      .thenRefuses('referral.not-addressed-to-you');
    after(...asked)
      .when(confirmReferralCancellation(10))
      .then(event('ReferralCancelled', { reasonCode: 'plan-changed', byOrg: HOSPITAL }));
    after(...accepted)
      .when(confirmReferralCancellation(10))
      .thenRefuses('referral.no-cancellation-requested');
  });

  it('unless the receiver has lost its part because the consent ran out: then nobody is left to confirm', () => {
    const limited = giveConsent(2, { ...medical, expires: at(20) });
    const running = [openCase(0), openCustody(1), limited, sendReferral(5), acceptReferral(8)];
    after(...running)
      .when(cancelReferral(19))
      .then(event('ReferralCancellationRequested'));
    after(...running)
      .when(cancelReferral(20))
      .then(event('ReferralCancelled'));
  });

  it('an entry in error lets go at once only of what exposes her', () => {
    after(...sent)
      .when(enterReferralInError(6, { reasonCode: 'duplicate' }))
      .then(event('ReferralEnteredInError', { reasonCode: 'duplicate' }));
    after(...accepted)
      .when(enterReferralInError(9, { reasonCode: 'duplicate' }))
      .thenRefuses('referral.accepted-needs-confirmation');
    after(...accepted)
      .when(enterReferralInError(9, { reasonCode: 'wrong-person' }))
      .then(event('ReferralEnteredInError'));
    after(...sent)
      .when(enterReferralInError(6, { actor: doctor }))
      .thenRefuses('referral.only-the-sender');
  });
});

describe('The sender always sees the state', () => {
  it('a referral that the receiver sends on stays the sender’s, and rests on consent towards the new receiver', () => {
    after(...held)
      .when(reroute(8))
      .then(
        event('ReferralRerouted', { newReferralId: referralId(2), byOrg: HOSPITAL }),
        event('ReferralSent', { referralId: referralId(2), fromOrg: ravi.orgRef, toOrg: LEGAL, reroutes: referralId(1) }),
      );
    after(openCase(0), openCustody(1), giveConsent(2, { ...medical, recipients: [HOSPITAL] }), sendReferral(5))
      .when(reroute(8))
      .thenRefuses('consent.names-other-recipients');
    after(...held)
      .when(reroute(8, { basis: undefined }))
      .thenRefuses('referral.needs-consent-or-ground');
    after(...accepted)
      .when(reroute(9))
      .thenRefuses('referral.already-accepted');
    after(...held)
      .when(reroute(8, { actor: advocate }))
      .thenRefuses('referral.not-yours');
    after(...held)
      .when(reroute(8, { toOrg: ravi.orgRef }))
      .thenRefuses('referral.to-yourself');
    after(...held)
      .when(reroute(8, { newReferralId: referralId(1) }))
      .thenRefuses('referral.exists');
  });

  it('and keeps its say over it, whatever else its part in the case', () => {
    expect(parts(ravi.orgRef, 9, ...held, reroute(8))).toContain('referral-sender');
    expect(parts(HOSPITAL, 9, ...held, reroute(8))).toEqual([]);
    expect(parts(LEGAL, 9, ...held, reroute(8))).toEqual(['referral-party']);
  });
});

describe('A referral makes the receiver a party', () => {
  it('from the moment it is sent until it ends', () => {
    expect(parts(HOSPITAL, 5, ...consented)).toEqual([]);
    for (const open of [sent, received, held, accepted, asked]) expect(parts(HOSPITAL, 9, ...open)).toEqual(['referral-party']);
    const ends = [declineReferral(9), cancelReferral(9), enterReferralInError(9)];
    for (const end of ends) expect(parts(HOSPITAL, 10, ...sent, end)).toEqual([]);
    expect(parts(HOSPITAL, 10, ...accepted, completeReferral(9))).toEqual([]);
    expect(parts(HOSPITAL, 11, ...asked, confirmReferralCancellation(10))).toEqual([]);
  });

  it('consent withdrawn takes it away at once and keeps the fact: she no longer wants it, whatever stage it had reached', () => {
    for (const open of [sent, received, held, accepted, asked]) {
      after(...open)
        .when(withdrawConsent(12, { actor: ravi }))
        .then(
          event('ConsentWithdrawn', { consentId: consentId(1) }),
          event('ReferralDeclined', { referralId: referralId(1), declinedBy: 'person', reasonCode: 'consent-withdrawn' }),
        );
      expect(parts(HOSPITAL, 12, ...open, withdrawConsent(12, { actor: ravi }))).toEqual([]);
    }
    after(...accepted, completeReferral(9))
      .when(withdrawConsent(12, { actor: ravi }))
      .then(event('ConsentWithdrawn'));
  });

  it('unless it was overridden', () => {
    after(...overridden)
      .when(withdrawConsent(12, { actor: ravi }))
      .then(event('ConsentWithdrawn'));
    expect(parts(HOSPITAL, 12, ...overridden, withdrawConsent(12, { actor: ravi }))).toEqual(['referral-party']);
  });

  it('unless it is custodian besides', () => {
    const here = { purpose: 'counselling', recipients: [SHELTER] } as const;
    const referred = [
      openCase(0),
      giveConsent(1, { recipients: [SHELTER] }),
      openCustody(2, {
        actor: asha,
        custodian: SHELTER,
        basis: { kind: 'consent', consentId: consentId(1) },
        facility: shelter,
      }),
      giveConsent(3, { ...here, consentId: consentId(2) }),
      sendReferral(5, { toOrg: SHELTER, service: 'counselling', basis: { kind: 'consent', consentId: consentId(2) } }),
    ];
    expect(parts(SHELTER, 6, ...referred)).toEqual(['custodian', 'referral-party']);
    expect(parts(SHELTER, 8, ...referred, withdrawConsent(7, { consentId: consentId(2) }))).toEqual(['custodian']);
  });

  it('a consent that runs out, or turns out void, takes it away as well', () => {
    const limited = giveConsent(2, { ...medical, expires: at(20) });
    const running = [openCase(0), openCustody(1), limited, sendReferral(5), acceptReferral(8)];
    expect(parts(HOSPITAL, 19, ...running)).toEqual(['referral-party']);
    expect(parts(HOSPITAL, 20, ...running)).toEqual([]);
  });

  it('an organisation that only sent a referral has no say in the rest of the case', () => {
    const onward = [
      ...accepted,
      giveConsent(9, { actor: doctor, consentId: consentId(2), purpose: 'legal-aid', recipients: [LEGAL] }),
      sendReferral(10, {
        actor: doctor,
        referralId: referralId(2),
        toOrg: LEGAL,
        service: 'legal-aid',
        basis: { kind: 'consent', consentId: consentId(2) },
      }),
      completeReferral(11),
    ];
    expect(parts(HOSPITAL, 12, ...onward)).toEqual(['referral-sender']);
    after(...onward)
      .when(assessRisk(12, { actor: doctor }))
      .thenRefuses('case.not-yours');
    after(...onward)
      .when(cancelReferral(12, { actor: doctor, referralId: referralId(2) }))
      .then(event('ReferralCancelled'));
  });
});

describe('Family mediation: only at the person’s own request, after a safety check, never with a suspect', () => {
  const safe = [openCase(0), openCustody(1), assessRisk(2)];
  const mediation = { purpose: 'family-mediation', recipients: [LEGAL] } as const;
  const referral = { toOrg: LEGAL, service: 'family-mediation', mediationRequestId } as const;
  const wanted = [...safe, requestMediation(3), giveConsent(4, mediation)];

  it('is requested after a safety check, which the request names', () => {
    after(...safe)
      .when(requestMediation(3))
      .then(event('FamilyMediationRequested', { withRef: guardian, riskAssessmentId: expect.any(String) }));
    after(...safe.slice(0, 2))
      .when(requestMediation(3))
      .thenRefuses('mediation.no-safety-check');
  });

  it.each(['high', 'extreme'] as const)('is not arranged at %s risk', (level) =>
    after(...safe, assessRisk(3, { level, factorCodes: ['threats-received'] }))
      .when(requestMediation(4))
      .thenRefuses('mediation.not-safe'),
  );

  it('is not arranged with a family that is implicated, nor with a suspect', () => {
    after(...safe, assessRisk(3, { factorCodes: ['family-implicated'] }))
      .when(requestMediation(4))
      .thenRefuses('mediation.not-safe');
    after(...safe)
      .when(requestMediation(4, { withRef: suspect, suspects: [suspect] }))
      .thenRefuses('mediation.never-with-suspect');
  });

  it('is a service only at her own request, and never imposed', () => {
    after(...wanted)
      .when(sendReferral(5, referral))
      .then(event('ReferralSent', { service: 'family-mediation', mediationRequestId }));
    after(...wanted)
      .when(sendReferral(5, { ...referral, mediationRequestId: undefined }))
      .thenRefuses('referral.mediation-not-requested');
    after(...wanted)
      .when(sendReferral(5, { ...referral, basis: { kind: 'override', ground: 'duty-to-report' } }))
      .thenRefuses('referral.mediation-never-imposed');
  });

  it('is judged again when it is sent and when it is accepted', () => {
    after(...wanted, assessRisk(5, { level: 'high', factorCodes: ['threats-received'] }))
      .when(sendReferral(6, referral))
      .thenRefuses('mediation.not-safe');
    after(...wanted)
      .when(sendReferral(6, { ...referral, suspects: [guardian] }))
      .thenRefuses('mediation.never-with-suspect');
    after(...wanted, sendReferral(6, referral), assessRisk(7, { level: 'extreme', factorCodes: ['threats-received'] }))
      .when(acceptReferral(8, { actor: advocate }))
      .thenRefuses('mediation.not-safe');
    after(...wanted, sendReferral(6, referral))
      .when(reroute(8, { actor: ravi, toOrg: HOSPITAL }))
      .thenRefuses('referral.mediation-not-requested');
  });
});
