import { describe, expect, it } from '@jest/globals';
import { Sensitive } from '@setu/kernel';
import {
  adoptCarePlan,
  after,
  applyForCompensation,
  assessNeeds,
  assignLegalAid,
  at,
  awardCompensation,
  claimId,
  counsellingSession,
  event,
  occurred,
  openCase,
  openCustody,
  payCompensation,
  POLICE,
  ravi,
  refuseCompensation,
  stranger,
  tellProgress,
} from '../../testing/case-story.js';

const held = [openCase(0), openCustody(1)];
const applied = [...held, applyForCompensation(5)];
const needsId = '90000000-0000-4000-8000-000000000002';
const planId = '90000000-0000-4000-8000-000000000003';

describe('Care', () => {
  it('what she needs is assessed domain by domain', () => {
    after(...held)
      .when(assessNeeds(3))
      .then(event('NeedsAssessed', { domains: [{ domain: 'physical-health', level: 'urgent' }], assessedAt: at(3) }));
    after(...held)
      .when(assessNeeds(3, { domains: [] }))
      .thenRefuses('needs.none-assessed');
  });

  it('a plan says what she thinks of it, who sees to it, and which plan it replaces', () => {
    const goals = new Sensitive('to sleep without fear');
    after(...held, assessNeeds(3))
      .when(adoptCarePlan(4, { goals, assessmentId: needsId, herView: 'agrees-in-part', reviewDue: at(99) }))
      .then({
        type: 'CarePlanAdopted',
        data: { planId, assessmentId: needsId, ownerOrg: POLICE, herView: 'agrees-in-part', reviewDue: at(99), goals },
      });
    after(...held, adoptCarePlan(4))
      .when(adoptCarePlan(5, { planId: claimId(9) }))
      .then(event('CarePlanAdopted', { replaces: planId }));
    after(...held)
      .when(adoptCarePlan(4, { assessmentId: needsId }))
      .thenRefuses('needs.unknown');
    after(...held)
      .when(adoptCarePlan(4, { reviewDue: at(4) }))
      .thenRefuses('plan.review-in-the-past');
  });

  it('of a counselling session only that it took place is recorded, never what was said', () =>
    after(...held)
      .when(counsellingSession(60, { minutes: 45, held: occurred(10) }))
      .then({
        type: 'CounsellingSessionHeld',
        data: { sessionId: expect.any(String), counsellorRef: ravi.userRef, heldAt: at(10), minutes: 45, attended: true },
        occurredAt: occurred(10).occurredAt,
      }));

  it('a lawyer is assigned, and she is told how the investigation stands', () => {
    after(...held)
      .when(assignLegalAid(5))
      .then(event('LegalAidAssigned', { byOrg: POLICE, assignedAt: at(5) }));
    after(...held)
      .when(tellProgress(5))
      .then(event('ProgressTold', { channel: 'phone', toldAt: at(5), by: ravi.userRef }));
  });

  it('is recorded by organisations that the case concerns, in honest time', () => {
    for (const act of [assessNeeds, counsellingSession, assignLegalAid, tellProgress, adoptCarePlan, applyForCompensation])
      after(...held)
        .when(act(5, { actor: stranger }))
        .thenRefuses('case.not-yours');
    after(...held)
      .when(assessNeeds(5, { assessed: occurred(10) }))
      .thenRefuses('occurred.in-the-future');
    after(...held)
      .when(tellProgress(500, { told: occurred(5) }))
      .thenRefuses('occurred.late-needs-reason');
  });
});

describe('Compensation', () => {
  it('is applied for, awarded and paid', () => {
    after(...held)
      .when(applyForCompensation(5))
      .then(event('CompensationApplied', { claimId: claimId(1), amount: 500_000, appliedAt: at(5) }));
    after(...applied)
      .when(awardCompensation(6))
      .then(event('CompensationAwarded', { amount: 300_000 }, { deviations: [] }));
    after(...applied, awardCompensation(6))
      .when(payCompensation(7, { amount: 100_000 }))
      .then(event('CompensationPaid', { amount: 100_000 }, { deviations: [] }));
    after(...applied)
      .when(refuseCompensation(6))
      .then(event('CompensationRefused', { reasonCode: 'out-of-time' }, { deviations: [] }));
  });

  it('a claim is applied for once, and only what was applied for is awarded, refused or paid', () => {
    after(...applied)
      .when(applyForCompensation(6))
      .thenRefuses('compensation.exists');
    for (const act of [awardCompensation, refuseCompensation, payCompensation])
      after(...held)
        .when(act(6))
        .thenRefuses('compensation.unknown');
  });

  it.each([
    ['rule-12.paid-before-awarded', [], payCompensation(8)],
    ['rule-12.paid-more-than-awarded', [awardCompensation(6), payCompensation(7)], payCompensation(8, { amount: 1 })],
    ['rule-12.refused-after-award', [awardCompensation(6)], refuseCompensation(8)],
    ['rule-12.awarded-after-refusal', [refuseCompensation(6)], awardCompensation(8)],
  ] as const)('an order of events that law does not foresee is recorded and flagged: %s', (deviation, before, act) =>
    after(...applied, ...before)
      .when(act)
      .then(expect.objectContaining({ deviations: [deviation] })),
  );
});
