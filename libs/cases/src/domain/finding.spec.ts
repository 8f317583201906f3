import { describe, expect, it } from '@jest/globals';
import {
  after,
  assessRisk,
  at,
  clerk,
  consentId,
  declineMedicalExam,
  doctor,
  endOrder,
  event,
  extendOrder,
  giveConsent,
  HOSPITAL,
  makeOrder,
  medicalExam,
  noteAuthorityExpired,
  occurred,
  openCase,
  openCustody,
  orderId,
  POLICE,
  ravi,
  recordStatement,
  reportToCwcAndCourt,
  sendReferral,
  stateAfter,
  stranger,
  withdrawConsent,
} from '../../testing/case-story.js';
import { responsibilityOf } from './responsibility.js';

const held = [openCase(0), openCustody(1)];
const consent = giveConsent(2, { purpose: 'medical', recipients: [HOSPITAL] });

describe('Risk', () => {
  it('is assessed with its factors', () =>
    after(...held)
      .when(assessRisk(3, { level: 'high', factorCodes: ['threats-received', 'pregnancy'] }))
      .then(event('RiskAssessed', { level: 'high', factorCodes: ['threats-received', 'pregnancy'], assessedAt: at(3) })));

  it('either has factors, or none', () =>
    after(...held)
      .when(assessRisk(3, { factorCodes: ['none', 'pregnancy'] }))
      .thenRefuses('risk.none-and-others'));
});

describe('A medical examination', () => {
  it('on her consent breaks no rule', () => {
    after(...held, consent)
      .when(medicalExam(5, { consentId: consentId(1) }))
      .then(event('MedicalExamConducted', { consentId: consentId(1), conductedAt: at(5) }, { deviations: [] }));
    after(...held, consent, sendReferral(3))
      .when(medicalExam(5, { actor: doctor, consentId: consentId(1) }))
      .then(event('MedicalExamConducted', {}, { deviations: [] }));
  });

  it('without consent or ground is recorded as just that, never refused', () => {
    const unconsented = event('MedicalExamConducted', {}, { deviations: ['rule-9.examined-without-consent'] });
    after(...held)
      .when(medicalExam(5))
      .then(unconsented);
    after(...held, consent, withdrawConsent(4, { actor: ravi }))
      .when(medicalExam(5, { consentId: consentId(1) }))
      .then(unconsented);
    after(...held, giveConsent(2, { recipients: [POLICE] }))
      .when(medicalExam(5, { consentId: consentId(1) }))
      .then(unconsented);
    after(...held, consent, withdrawConsent(4, { actor: ravi }))
      .when(medicalExam(5, { consentId: consentId(1), conducted: occurred(3) }))
      .then(event('MedicalExamConducted', {}, { deviations: [] }));
    after(...held)
      .when(medicalExam(5, { overrideGround: 'medical-emergency' }))
      .then(event('MedicalExamConducted', {}, { deviations: [] }));
    after(...held)
      .when(medicalExam(5, { consentId: consentId(1) }))
      .thenRefuses('consent.unknown');
  });

  it('that she did not want is recorded too', () =>
    after(...held)
      .when(declineMedicalExam(5))
      .then(event('MedicalExamDeclined', { declinedBy: 'self', declinedAt: at(5) })));
});

describe('A statement', () => {
  it('is a reference and a kind, never what was said', () =>
    after(...held)
      .when(recordStatement(5))
      .then({
        type: 'StatementRecorded',
        data: {
          statementRef: expect.any(String),
          kind: 'BNSS-183',
          recordedByWoman: true,
          interpreter: true,
          supportPerson: false,
          audioVideo: true,
          takenAt: at(5),
        },
        occurredAt: occurred(5).occurredAt,
      }));
});

describe('The report to the committee and the court', () => {
  it('says when each was told, and counts from the later one', () =>
    after(...held)
      .when(reportToCwcAndCourt(60, { cwc: occurred(10), court: occurred(20) }))
      .then(event('ReportedToCwcAndCourt', { cwcAt: at(10), courtAt: at(20) }, { occurredAt: occurred(20).occurredAt })));

  it('is refused from strangers and ahead of time', () => {
    after(...held)
      .when(reportToCwcAndCourt(5, { actor: stranger }))
      .thenRefuses('case.not-yours');
    after(...held)
      .when(reportToCwcAndCourt(5, { court: occurred(9) }))
      .thenRefuses('occurred.in-the-future');
  });
});

describe('AuthorityExpired is a notice; rules judge by the end of the order', () => {
  const underOrder = [
    openCase(0),
    makeOrder(1, { until: at(60) }),
    openCustody(2, { basis: { kind: 'order', orderId: orderId(1) } }),
  ];

  it('says when the order lapsed, and asks somebody to look at the custody that rests on it', () =>
    after(...underOrder)
      .when(noteAuthorityExpired(90))
      .then(
        event(
          'AuthorityExpired',
          { orderId: orderId(1), expiredAt: at(60) },
          { occurredAt: { at: at(60), precision: 'exact', source: 'document' } },
        ),
        event('BasisQuestioned', { fact: 'authority-expired', orderId: orderId(1) }),
      ));

  it('changes nothing in what the rules say: the order had lapsed before the notice came', () => {
    for (const commands of [underOrder, [...underOrder, noteAuthorityExpired(90)]]) {
      expect(responsibilityOf(stateAfter(...commands), at(59))).toMatchObject({ basisInForce: true });
      expect(responsibilityOf(stateAfter(...commands), at(60))).toMatchObject({ basisInForce: false });
    }
  });

  it('is not given before the end, nor twice for the same end, nor for an order that has no end or ended otherwise', () => {
    after(...underOrder)
      .when(noteAuthorityExpired(59))
      .thenRefuses('order.not-yet-lapsed');
    after(...underOrder, noteAuthorityExpired(60))
      .when(noteAuthorityExpired(90))
      .thenRefuses('order.expiry-already-noted');
    after(openCase(0), makeOrder(1)).when(noteAuthorityExpired(90)).thenRefuses('order.not-yet-lapsed');
    after(...underOrder, endOrder(5))
      .when(noteAuthorityExpired(90))
      .thenRefuses('order.already-ended');
    after(openCase(0)).when(noteAuthorityExpired(90)).thenRefuses('order.unknown');
    after(...underOrder, extendOrder(50, { until: at(120), actor: clerk }))
      .when(noteAuthorityExpired(90))
      .thenRefuses('order.not-yet-lapsed');
  });
});
