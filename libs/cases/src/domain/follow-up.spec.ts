import { describe, expect, it } from '@jest/globals';
import {
  after,
  asha,
  at,
  consentId,
  event,
  giveConsent,
  inAccommodation,
  occurred,
  SHELTER,
  stateAfter,
  stranger,
  uuid,
  withdrawConsent,
} from '../../testing/case-story.js';
import { completeReunification, reunificationId, withHerParents } from '../../testing/homeward-story.js';
import {
  afterDue,
  closeCase,
  alertId,
  DUE,
  raiseAlert,
  recordFollowUp,
  reportFollowUpMissed,
  reunified,
  scheduleFollowUp,
} from '../../testing/keeping-story.js';

const home = [...withHerParents, completeReunification(70)];
const alone = { handoverId: undefined, with: 'self', claimantIdChecked: false } as const;
const agreeing = giveConsent(3, { actor: asha, consentId: consentId(2), purpose: 'follow-up' });

describe('Follow-up is scheduled', () => {
  it('once, for the reunification that it belongs to', () => {
    after(...home)
      .when(scheduleFollowUp(71))
      .then(event('FollowUpScheduled', { reunificationId: reunificationId(1), owner: SHELTER, dueDates: DUE, policyVersion: 1 }));
    after(...home, scheduleFollowUp(71))
      .when(scheduleFollowUp(72))
      .then();
    after(...home)
      .when(scheduleFollowUp(71, { reunificationId: reunificationId(2) }))
      .then();
    after(...withHerParents)
      .when(scheduleFollowUp(71))
      .then();
  });

  it('for an adult only if she agrees, and ends when she takes that back', () => {
    after(...inAccommodation, completeReunification(5, alone))
      .when(scheduleFollowUp(6))
      .then();
    const agreed = [...inAccommodation, agreeing, completeReunification(5, alone)];
    after(...agreed)
      .when(scheduleFollowUp(6))
      .then(event('FollowUpScheduled'));
    const declined = [...agreed, withdrawConsent(6, { consentId: consentId(2) })];
    after(...declined)
      .when(scheduleFollowUp(7))
      .then();
    after(...agreed, scheduleFollowUp(6), withdrawConsent(7, { consentId: consentId(2) }))
      .when(recordFollowUp(afterDue(0), { dueAt: DUE[0] }))
      .then(event('FollowUpRecorded', {}, { deviations: ['rule-10.follow-up-not-agreed'] }));
  });
});

describe('A follow-up', () => {
  it('answers a due date, or is a contact besides', () => {
    after(...reunified)
      .when(recordFollowUp(afterDue(0), { dueAt: DUE[0] }))
      .then(event('FollowUpRecorded', { dueAt: DUE[0], outcome: 'safe', contactedAt: at(afterDue(0)), byOrg: SHELTER }));
    after(...reunified)
      .when(recordFollowUp(1000))
      .then(expect.objectContaining({ data: expect.not.objectContaining({ dueAt: expect.anything() }) }));
    after(...reunified)
      .when(recordFollowUp(afterDue(0), { dueAt: at(1) }))
      .thenRefuses('follow-up.not-scheduled');
    after(...reunified, recordFollowUp(afterDue(0), { dueAt: DUE[0] }))
      .when(recordFollowUp(afterDue(0) + 1, { dueAt: DUE[0] }))
      .thenRefuses('follow-up.already-recorded');
  });

  it('that finds her re-trafficked raises the alert with it', () =>
    after(...reunified)
      .when(recordFollowUp(1000, { outcome: 're-trafficked' }))
      .then(
        event('FollowUpRecorded', { outcome: 're-trafficked' }),
        event('RetraffickingAlertRaised', { alertId: alertId(1), basisCode: 'follow-up' }),
      ));

  it('is a report: only its time must be honest, and its recorder one whom the case concerns', () => {
    after(...reunified)
      .when(recordFollowUp(1000, { contacted: occurred(100) }))
      .thenRefuses('occurred.late-needs-reason');
    after(...reunified)
      .when(recordFollowUp(1000, { actor: stranger }))
      .thenRefuses('case.not-yours');
  });
});

describe('Rule 11: a case closes only with follow-up finished or lost contact escalated', () => {
  it('lost contact stays the last word when an earlier contact is told after it', () => {
    const lost = recordFollowUp(afterDue(1), { dueAt: DUE[1], outcome: 'lost-contact' });
    const earlier = recordFollowUp(afterDue(1) + 10, { dueAt: DUE[0], contacted: occurred(afterDue(0), 'told-later') });
    after(...reunified, lost, earlier)
      .when(closeCase(afterDue(1) + 20))
      .thenRefuses('case.lost-contact-not-escalated');
    after(...reunified, lost, earlier, raiseAlert(afterDue(1) + 15))
      .when(closeCase(afterDue(1) + 20))
      .then(event('CaseClosed'));
  });
});

describe('A missed follow-up', () => {
  it('stays missed, also when somebody looked after her later (rule 11)', () => {
    const missed = [...reunified, reportFollowUpMissed(afterDue(0))];
    after(...reunified)
      .when(reportFollowUpMissed(afterDue(0)))
      .then(event('FollowUpMissed', { dueAt: DUE[0], reasonCode: 'no-staff' }));
    after(...missed)
      .when(recordFollowUp(afterDue(0) + 5, { dueAt: DUE[0] }))
      .then(event('FollowUpRecorded', { dueAt: DUE[0] }));
    const late = stateAfter(...missed, recordFollowUp(afterDue(0) + 5, { dueAt: DUE[0] }));
    expect(late).toMatchObject({ followUp: { answered: [DUE[0]], missed: [DUE[0]] } });
    after(...missed)
      .when(reportFollowUpMissed(afterDue(0) + 5))
      .thenRefuses('follow-up.already-missed');
  });

  it('was due, and nobody looked after her', () => {
    after(...reunified)
      .when(reportFollowUpMissed(1000))
      .thenRefuses('follow-up.not-due-yet');
    after(...reunified, recordFollowUp(1000, { dueAt: DUE[0] }))
      .when(reportFollowUpMissed(afterDue(0)))
      .thenRefuses('follow-up.already-recorded');
    after(...home)
      .when(reportFollowUpMissed(afterDue(0)))
      .thenRefuses('follow-up.not-scheduled');
  });
});

describe('An alert that she may be trafficked again', () => {
  it('is raised once, on whatever basis, also for an adult who left by herself', () => {
    after(...reunified)
      .when(raiseAlert(1000, { toOrg: uuid('10', 1), basisCode: 'missing-from-home' }))
      .then(event('RetraffickingAlertRaised', { basisCode: 'missing-from-home', toOrg: uuid('10', 1) }));
    after(...reunified, raiseAlert(1000))
      .when(raiseAlert(1001))
      .thenRefuses('alert.exists');
    after(...inAccommodation)
      .when(raiseAlert(1000, { actor: stranger }))
      .thenRefuses('case.not-yours');
  });
});
