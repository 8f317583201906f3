import { describe, expect, it } from '@jest/globals';
import {
  advocate,
  after,
  assessRisk,
  asha,
  at,
  attachDocument,
  clerk,
  committee,
  consentId,
  CWC,
  determineAge,
  doctor,
  documentRef,
  event,
  giveConsent,
  guardian,
  HOSPITAL,
  makeOrder,
  medicalExam,
  occurred,
  openCase,
  openCustody,
  orderId,
  otherGuardian,
  ravi,
  recordAgeBand,
  recordAssent,
  referralId,
  requestMediation,
  refuseConsent,
  sendReferral,
  stateAfter,
  stranger,
  suspect,
  withdrawConsent,
} from '../../testing/case-story.js';
import { assignVerification, receiveClaim, reportVerification } from '../../testing/homeward-story.js';
import { partsOf } from './authority-rules.js';
import type { CaseCommand } from './case.commands.js';

const medical = { purpose: 'medical', recipients: [HOSPITAL] } as const;
const adult = [openCase(0), openCustody(1)];
const child = [openCase(0, { apparentAgeBand: 'child' }), openCustody(1)];
const byGuardian = { ...medical, givenBy: 'guardian', guardianRef: guardian } as const;
const byAuthority = { ...medical, givenBy: 'authority', actor: clerk, ...committee } as const;

describe('Rule 9: a referral needs consent for that purpose and recipient, or an override with legal ground', () => {
  it('is sent on consent for that purpose and recipient', () =>
    after(...adult, giveConsent(2, medical))
      .when(sendReferral(5))
      .then({
        type: 'ReferralSent',
        data: {
          referralId: referralId(1),
          fromOrg: expect.any(String),
          toOrg: HOSPITAL,
          service: 'medical',
          urgency: 'urgent',
          consentId: consentId(1),
          sentBy: expect.any(String),
        },
      }));

  it('consent names recipients that the directory knows, each of them', () => {
    after(...adult)
      .when(giveConsent(2, { recipients: [HOSPITAL, guardian], unregistered: [guardian] }))
      .thenRefuses('consent.recipient-not-registered');
    after(...adult)
      .when(giveConsent(2, { ...medical, unregistered: [] }))
      .then(
        event(
          'ConsentGiven',
          { recipients: [HOSPITAL] },
          { data: expect.not.objectContaining({ unregistered: expect.anything() }) },
        ),
      );
  });

  it('is refused without consent and without a ground', () =>
    after(...adult, giveConsent(2, medical))
      .when(sendReferral(5, { basis: undefined }))
      .thenRefuses('referral.needs-consent-or-ground'));

  it('is refused on consent for another purpose, or towards another organisation', () => {
    after(...adult, giveConsent(2, { ...medical, purpose: 'counselling' }))
      .when(sendReferral(5))
      .thenRefuses('consent.for-another-purpose');
    after(...adult, giveConsent(2, { ...medical, recipients: [asha.orgRef] }))
      .when(sendReferral(5))
      .thenRefuses('consent.names-other-recipients');
    after(...adult)
      .when(sendReferral(5))
      .thenRefuses('consent.unknown');
  });

  it('needs the consent in force at that instant: not before it was given, not at its end, not after she took it back', () => {
    const limited = giveConsent(2, { ...medical, expires: at(10) });
    after(...adult, limited)
      .when(sendReferral(9))
      .then(event('ReferralSent'));
    after(...adult, limited)
      .when(sendReferral(10))
      .thenRefuses('consent.not-in-force');
    after(...adult, giveConsent(2, medical), withdrawConsent(4, { actor: ravi }))
      .when(sendReferral(5))
      .thenRefuses('consent.not-in-force');
    after(...adult, giveConsent(2, { ...medical, given: occurred(3) }))
      .when(sendReferral(2))
      .thenRefuses('consent.not-in-force');
  });

  it('is sent without consent on a legal ground, which stays with it', () => {
    after(...adult)
      .when(sendReferral(5, { basis: { kind: 'override', ground: 'medical-emergency' } }))
      .then(event('ReferralSent', { overrideGround: 'medical-emergency' }));
    after(...child)
      .when(sendReferral(5, { basis: { kind: 'override', ground: 'child-protection-duty' } }))
      .then(event('ReferralSent', { overrideGround: 'child-protection-duty' }));
  });

  it('the protection of a child is no ground over an adult', () =>
    after(...adult)
      .when(sendReferral(5, { basis: { kind: 'override', ground: 'child-protection-duty' } }))
      .thenRefuses('referral.ground-only-for-a-child'));

  it('an order of an authority is a ground only by its own dates', () => {
    const basis = { kind: 'override', ground: 'order-of-authority', orderId: orderId(1) } as const;
    const ordered = [...adult, makeOrder(2, { until: at(10) })];
    after(...ordered)
      .when(sendReferral(9, { basis }))
      .then(event('ReferralSent', { overrideGround: 'order-of-authority', overrideOrderId: orderId(1) }));
    after(...ordered)
      .when(sendReferral(10, { basis }))
      .thenRefuses('referral.order-not-in-force');
    after(...adult)
      .when(sendReferral(9, { basis }))
      .thenRefuses('order.unknown');
    after(...adult)
      .when(sendReferral(9, { basis: { kind: 'override', ground: 'order-of-authority' } }))
      .thenRefuses('order.unknown');
  });
});

describe('Rule 9: consent by a guardian who is claimant, suspect or implicated is void: the authority decides, the child’s view recorded', () => {
  it('for a child a guardian consents, and the child is asked', () => {
    after(...child, giveConsent(2, byGuardian))
      .when(sendReferral(5))
      .thenRefuses('consent.child-not-asked');
    after(...child, giveConsent(2, byGuardian), recordAssent(3))
      .when(sendReferral(5))
      .then(event('ReferralSent'));
  });

  it('a child’s own word does not suffice, and for an adult nobody else’s counts', () => {
    after(...child, giveConsent(2, medical))
      .when(sendReferral(5))
      .thenRefuses('consent.child-needs-guardian-or-authority');
    after(...adult, giveConsent(2, byGuardian))
      .when(sendReferral(5))
      .thenRefuses('consent.adult-decides-herself');
  });

  it('doubt means child: her own consent suffices only once an authority has determined that she is an adult', () => {
    const doubted = [...adult, recordAgeBand(2, { band: 'child' }), giveConsent(3, medical)];
    after(...doubted)
      .when(sendReferral(5))
      .thenRefuses('consent.child-needs-guardian-or-authority');
    after(...doubted, determineAge(4))
      .when(sendReferral(5))
      .then(event('ReferralSent'));
  });

  it('a guardian is named', () =>
    after(...child)
      .when(giveConsent(2, { ...medical, givenBy: 'guardian' }))
      .thenRefuses('consent.guardian-not-named'));

  it('a suspected guardian may not consent, nor be relied on once suspected', () => {
    after(...child)
      .when(giveConsent(2, { ...byGuardian, guardianRef: suspect, suspects: [suspect] }))
      .thenRefuses('consent.guardian-may-not-decide');
    after(...child, giveConsent(2, byGuardian), recordAssent(3))
      .when(sendReferral(5, { suspects: [guardian] }))
      .thenRefuses('consent.guardian-may-not-decide');
    after(...child, giveConsent(2, byGuardian), recordAssent(3))
      .when(sendReferral(5, { suspects: [suspect, otherGuardian] }))
      .then(event('ReferralSent'));
  });

  it('whoever was referred to on a suspected guardian’s consent has no part in the case while he is suspected', () => {
    const state = stateAfter(...child, giveConsent(2, byGuardian), recordAssent(3), sendReferral(5));
    if (state.status !== 'open') throw new Error('not open');
    expect(partsOf(state, HOSPITAL, at(6), [suspect]).has('referral-party')).toBe(true);
    expect(partsOf(state, HOSPITAL, at(6), [guardian]).has('referral-party')).toBe(false);
  });

  it('an examination on a suspected guardian’s consent is recorded as one without consent', () => {
    const examined = [...child, giveConsent(2, byGuardian), recordAssent(3)];
    after(...examined)
      .when(medicalExam(5, { consentId: consentId(1), suspects: [guardian] }))
      .then(event('MedicalExamConducted', {}, { deviations: ['rule-9.examined-without-consent'] }));
    after(...examined)
      .when(medicalExam(5, { consentId: consentId(1), suspects: [suspect] }))
      .then(event('MedicalExamConducted', {}, { deviations: [] }));
  });

  it('the risk assessed last counts, not the one told last', () => {
    const implicated = assessRisk(10, { level: 'high', factorCodes: ['guardian-implicated'] });
    const olderToldLater = assessRisk(20, { assessed: occurred(5) });
    after(...child, implicated, olderToldLater)
      .when(giveConsent(21, byGuardian))
      .thenRefuses('consent.guardian-may-not-decide');
    after(...child, implicated, olderToldLater)
      .when(requestMediation(21))
      .thenRefuses('mediation.not-safe');
    after(...child, implicated, assessRisk(20))
      .when(giveConsent(21, byGuardian))
      .then(event('ConsentGiven'));
  });

  it('a guardian who claims her may not consent, and what she consented to before is void from the claim on', () => {
    const claimed = receiveClaim(4, { actor: ravi, claimantRef: guardian });
    after(...child, claimed)
      .when(giveConsent(5, byGuardian))
      .thenRefuses('consent.guardian-may-not-decide');
    after(...child, giveConsent(2, byGuardian), recordAssent(3), claimed)
      .when(sendReferral(5))
      .thenRefuses('consent.guardian-may-not-decide');
    after(...child, giveConsent(2, byGuardian), recordAssent(3), receiveClaim(4, { actor: ravi, claimantRef: otherGuardian }))
      .when(sendReferral(5))
      .then(event('ReferralSent'));
  });

  it('whoever was served on such a consent has no part in the case from then on', () => {
    const served = [...child, giveConsent(2, byGuardian), recordAssent(3), sendReferral(5)];
    const parts = (...commands: readonly CaseCommand[]) => {
      const state = stateAfter(...commands);
      return state.status === 'open' ? [...partsOf(state, HOSPITAL, at(9))] : undefined;
    };
    expect(parts(...served)).toEqual(['referral-party']);
    expect(parts(...served, receiveClaim(6, { actor: ravi, claimantRef: guardian }))).toEqual([]);
    expect(parts(...served, assessRisk(6, { factorCodes: ['guardian-implicated'] }))).toEqual([]);
  });

  it('a guardian may not consent while a home visit has found the family implicated and nobody has cleared it', () => {
    const flagged = [
      assignVerification(3, { actor: ravi }),
      reportVerification(4, { outcome: 'unsuitable', redFlagCodes: ['family-implicated'] }),
    ];
    after(...child, ...flagged)
      .when(giveConsent(5, byGuardian))
      .thenRefuses('consent.guardian-may-not-decide');
  });

  it.each(['guardian-implicated', 'family-implicated'] as const)('a guardian may not consent where %s', (factor) => {
    const implicated = assessRisk(2, { level: 'high', factorCodes: [factor] });
    after(...child, implicated)
      .when(giveConsent(3, byGuardian))
      .thenRefuses('consent.guardian-may-not-decide');
    after(...child, giveConsent(1, byGuardian), recordAssent(1), implicated)
      .when(sendReferral(5))
      .thenRefuses('consent.guardian-may-not-decide');
    after(...child, implicated, assessRisk(3))
      .when(giveConsent(4, byGuardian))
      .then(event('ConsentGiven', { guardianRef: guardian }));
  });

  it('then the authority decides, and the child’s view is recorded, whatever it is', () => {
    const implicated = assessRisk(2, { level: 'high', factorCodes: ['guardian-implicated'] });
    const decided = [...child, implicated, giveConsent(3, byAuthority)];
    after(...decided)
      .when(sendReferral(5))
      .thenRefuses('consent.child-not-asked');
    after(...decided, recordAssent(4, { view: 'disagrees' }))
      .when(sendReferral(5))
      .then(event('ReferralSent', { consentId: consentId(1) }));
    after(...child)
      .when(giveConsent(3, { ...medical, givenBy: 'authority' }))
      .thenRefuses('consent.authority-not-named');
  });

  it('the authority decides, and nobody for it: its own member records it, or its order or paper is in the case', () => {
    const told = { ...byAuthority, actor: ravi } as const;
    after(...child)
      .when(giveConsent(3, told))
      .thenRefuses('consent.authority-not-shown');
    after(...child)
      .when(giveConsent(3, { ...told, authorityOrg: undefined }))
      .thenRefuses('consent.authority-not-shown');
    after(...child)
      .when(giveConsent(3, { ...told, documentRef: documentRef(1) }))
      .thenRefuses('consent.authority-not-shown');
    after(...child)
      .when(giveConsent(3, { ...told, authorityFact: { registered: true, kind: 'shelter' } }))
      .thenRefuses('authority.of-another-kind');
    after(...child)
      .when(giveConsent(3, { ...told, orderId: orderId(1) }))
      .thenRefuses('order.unknown');
    after(...child, attachDocument(2))
      .when(giveConsent(3, { ...told, documentRef: documentRef(1) }))
      .then(event('ConsentGiven', { authority: 'cwc', documentRef: documentRef(1) }));
    after(...child, makeOrder(2))
      .when(giveConsent(3, { ...told, orderId: orderId(1) }))
      .then(event('ConsentGiven', { authority: 'cwc', orderId: orderId(1) }));
    after(...child, makeOrder(2, { actor: ravi }))
      .when(giveConsent(3, { ...told, orderId: orderId(1) }))
      .thenRefuses('consent.authority-not-shown');
    after(...child)
      .when(giveConsent(3, byAuthority))
      .then(event('ConsentGiven', { authorityOrg: CWC, recordedByAuthority: true }));
  });

  it('only the giver that counts is kept: a guardian’s reference does not stay with her own consent', () =>
    after(...adult)
      .when(giveConsent(2, { ...medical, guardianRef: guardian, authority: 'cwc', scope: ['needs'] }))
      .then(
        expect.objectContaining({
          data: expect.not.objectContaining({ guardianRef: expect.anything(), authority: expect.anything() }),
        }),
      ));
});

describe('Consent that was refused, and what a child says', () => {
  it('a refusal is recorded by whoever asked her', () => {
    after(...adult)
      .when(refuseConsent(3))
      .then(event('ConsentRefused', { purpose: 'medical', refusedBy: 'self', refusedAt: at(3) }));
    after(...adult)
      .when(refuseConsent(3, { actor: stranger }))
      .thenRefuses('case.not-yours');
  });

  it('a child’s view belongs to a consent that another gave', () => {
    after(...child, giveConsent(2, byAuthority))
      .when(recordAssent(3, { actor: doctor, view: 'undecided' }))
      .then(event('AssentRecorded', { consentId: consentId(1), view: 'undecided', by: doctor.userRef }));
    after(...child, giveConsent(2, medical))
      .when(recordAssent(3))
      .thenRefuses('consent.her-own');
    after(...child)
      .when(recordAssent(3))
      .thenRefuses('consent.unknown');
    after(...child, giveConsent(2, byAuthority))
      .when(recordAssent(3, { actor: advocate }))
      .thenRefuses('case.not-yours');
    after(...child, giveConsent(2, byAuthority))
      .when(recordAssent(3, { actor: clerk }))
      .thenRefuses('case.not-yours');
  });
});
