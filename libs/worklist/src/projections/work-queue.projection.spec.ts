import { describe, expect, it } from '@jest/globals';
import { RowsInMemory, type Said } from '../../../subscriptions/testing/index.js';
import {
  agreed,
  CASE,
  convened,
  custody,
  handover,
  HOME,
  later,
  NGO,
  ofCase,
  offered,
  ofMeeting,
  ofOperation,
  ofTip,
  opened,
  OTHER_HOME,
  proposed,
  RANGE,
  received,
  recorded,
  recordedAt,
  ref,
  referral,
  referralSent,
  requested,
  STATION,
  tipReceived,
  UNIT,
} from '../../testing/field-story.js';
import { workQueueProjection } from './work-queue.projection.js';

const given = (...said: readonly Said[]) => {
  const view = new RowsInMemory(workQueueProjection).given(...recorded(...said));
  return {
    /** The steps that wait, and for which side. */
    waits: (...expected: readonly string[]) =>
      expect(view.rows('queue_item').map(({ step, waits_for: side }) => `${step as string} ${side as string}`)).toEqual(expected),
    row: (row: object) => expect(view.rows('queue_item')).toContainEqual(expect.objectContaining(row)),
    stream: (row: object) => expect(view.rows('queue_stream')).toContainEqual(expect.objectContaining(row)),
  };
};

describe('A tip waits', () => {
  it('for the unit that received it, from the organisation that handed it in, until it is acknowledged', () => {
    given(tipReceived).row({ asked_of: STATION, asked_by: NGO, since: recordedAt(0), urgency: 'immediate' });
    given(tipReceived, ofTip('TipAcknowledged', { byUnit: STATION, acknowledgedAt: later(1) })).waits();
  });

  it('for the unit that it was escalated to, and for nobody once it is acted upon', () => {
    const escalated = ofTip('TipEscalated', { toUnit: RANGE, reasonCode: 'other' });
    const view = given(tipReceived, escalated, ofTip('TipAssessed', { riskLevel: 'extreme', factorCodes: [], byUnit: RANGE }));
    view.waits('tip-to-acknowledge asked', 'tip-escalation-to-acknowledge asked');
    view.row({ asked_of: RANGE });
    view.stream({ owner_org: STATION, risk: 'extreme' });
    given(tipReceived, escalated, ofTip('TipActedUpon', { operationId: ref(1) })).waits();
  });
});

describe('A request for officers waits', () => {
  const answer = (type: string, more: object = {}) => ofOperation(type, { requestId: ref(1), ...more });

  it('for the station, until the time by which they are needed', () => {
    const view = given(proposed, requested);
    view.waits('staffing-to-answer asked');
    view.row({ asked_of: STATION, due_at: later(1) });
    view.stream({ owner_org: UNIT });
    given(proposed, requested, answer('StaffingCommitted', { byUnit: STATION, officers: [] })).waits();
  });

  it('for the lead unit when it is declined, then for the unit above, and for nobody when the operation is off', () => {
    const declined = answer('StaffingDeclined', { byUnit: STATION, reasonCode: 'other' });
    given(proposed, requested, declined).waits('staffing-declined asking');
    const escalated = answer('StaffingEscalated', { toUnit: RANGE, reasonCode: 'other' });
    given(proposed, requested, declined, escalated).row({
      step: 'staffing-escalation-to-acknowledge',
      waits_for: 'asked',
      asked_of: RANGE,
      due_at: later(1),
    });
    const taken = answer('StaffingEscalationAcknowledged', { byUnit: RANGE, acknowledgedAt: later(1) });
    given(proposed, requested, declined, escalated, taken).waits('staffing-to-answer asked');
    given(proposed, requested, ofOperation('OperationStoodDown', { reasonCode: 'other' })).waits();
  });
});

describe('A handover waits', () => {
  const begun = [opened(), custody, offered(ref(2), HOME)] as const;
  const dispatched = handover('HandoverDispatched', { dispatchedAt: later(2), expectedAt: later(3) });

  it('for the receiver, the giver, both, and the giver again', () => {
    given(...begun).row({ step: 'handover-to-accept', waits_for: 'asked', asked_of: HOME, asked_by: UNIT, due_at: later(2) });
    given(...begun, handover('HandoverAccepted')).waits('handover-to-dispatch asking');
    given(...begun, dispatched).row({ step: 'handover-in-transit', waits_for: 'both', since: later(2), due_at: later(3) });
    given(...begun, dispatched, received).row({ step: 'handover-to-confirm', waits_for: 'asking', due_at: null });
    given(...begun, dispatched, received, handover('HandoverConfirmed')).waits();
  });

  it('for the giver alone where the receiver is outside the network', () => {
    given(opened(), offered(ref(2))).waits('handover-to-dispatch asking');
  });

  it('for the giver when it was refused, until there is another offer or she is back', () => {
    const refused = (atTheDoor: boolean) => handover('HandoverRefused', { atTheDoor, reasonCode: 'no-place' });
    given(...begun, refused(false)).waits('handover-refused asking');
    given(...begun, refused(false), offered(ref(5), OTHER_HOME)).waits('handover-to-accept asked');
    given(...begun, dispatched, refused(true)).waits('handover-refused-at-the-door asking');
    given(...begun, dispatched, refused(true), offered(ref(5), OTHER_HOME)).waits(
      'handover-refused-at-the-door asking',
      'handover-to-accept asked',
    );
    given(...begun, dispatched, refused(true), handover('PersonReturned', { returnedAt: later(3) })).waits();
  });

  it('for nobody when custody has ended, and a dispute for both until it is resolved', () => {
    const dispute = handover('HandoverDisputed', { disputeId: ref(6), matterCode: 'belongings', byOrg: HOME });
    const ended = ofCase('CustodyEnded', { custodian: UNIT, reasonCode: 'released', at: later(3) });
    given(...begun, dispute, ended).waits('dispute-to-settle both');
    given(...begun, dispute, handover('HandoverDisputeResolved', { disputeId: ref(6), outcomeCode: 'agreed' })).waits(
      'handover-to-accept asked',
    );
  });
});

describe('A referral waits', () => {
  it('for the provider until it is completed', () => {
    given(opened(), referralSent).row({ step: 'referral-to-accept', asked_of: NGO, asked_by: HOME, urgency: 'urgent' });
    given(opened(), referralSent, referral('ReferralHeld', { reasonCode: 'other', until: later(4) })).row({
      step: 'referral-held',
      due_at: later(4),
    });
    const accepted = referral('ReferralAccepted', { service: 'counselling' });
    given(opened(), referralSent, accepted).waits('referral-in-service asked');
    given(opened(), referralSent, accepted, referral('ReferralCompleted', { outcome: 'completed' })).waits();
  });

  it('for the sender when the provider declined, until she asks for the same service again; what the person declined waits for nobody', () => {
    const declined = (declinedBy: string) => referral('ReferralDeclined', { declinedBy, reasonCode: 'other' });
    given(opened(), referralSent, declined('provider')).waits('referral-declined asking');
    given(opened(), referralSent, declined('person')).waits();
    const again = (service: string) =>
      ofCase('ReferralSent', { referralId: ref(7), fromOrg: HOME, toOrg: NGO, service, urgency: 'routine' });
    given(opened(), referralSent, declined('provider'), again('counselling')).waits('referral-to-accept asked');
    given(opened(), referralSent, declined('provider'), again('medical')).waits(
      'referral-declined asking',
      'referral-to-accept asked',
    );
  });
});

describe('Besides there wait', () => {
  it('follow-ups on each of their days, shown a week before; recorded or missed, they wait no longer', () => {
    const scheduled = ofCase('FollowUpScheduled', { owner: NGO, dueDates: [later(30), later(90)], reunificationId: ref(8) });
    const view = given(opened(), scheduled);
    view.waits('follow-up-due asked', 'follow-up-due asked');
    view.row({ asked_of: NGO, due_at: later(30), shown_from: later(23) });
    const kept = ofCase('FollowUpRecorded', { dueAt: later(30), contact: 'visit', outcome: 'safe', contactedAt: later(30) });
    const missed = ofCase('FollowUpMissed', { dueAt: later(90), reasonCode: 'other', byOrg: NGO });
    given(opened(), scheduled, kept).row({ due_at: later(90) });
    given(opened(), scheduled, kept, missed).waits();
  });

  it('questions about the ground of custody, for the custodian, until there is a new ground', () => {
    const questioned = ofCase('BasisQuestioned', { fact: 'organisation-suspended', orgId: UNIT });
    const view = given(opened(), custody, questioned);
    view.waits('basis-questioned asked');
    view.stream({ stream_id: CASE, custodian_org: UNIT, code: 'C-7K3Q-X2MD' });
    const review = ofCase('CustodyReviewed', { custodian: UNIT, basis: { kind: 'order', orderId: ref(9) }, since: later(1) });
    given(opened(), custody, questioned, review).waits();
  });

  it('homes to be verified', () => {
    const assigned = ofCase('HomeVerificationAssigned', { verificationId: ref(8), toOrg: NGO, byOrg: HOME });
    given(opened(), assigned).row({ step: 'home-to-verify', asked_of: NGO, asked_by: HOME });
    const reported = ofCase('HomeVerificationReported', {
      verificationId: ref(8),
      outcome: 'suitable',
      redFlagCodes: [],
      clearedFlagCodes: [],
    });
    given(opened(), assigned, reported).waits();
  });

  it('agreed actions, for the owner, and for the convenor once they are reported', () => {
    const report = (progressCode: string) => ofMeeting('ActionReported', { actionId: ref(4), progressCode });
    const view = given(convened, agreed);
    view.row({ step: 'action-to-carry-out', asked_of: STATION, due_at: later(5), topic: 'staffing' });
    view.stream({ owner_org: UNIT });
    given(convened, agreed, report('begun')).waits('action-to-carry-out asked');
    given(convened, agreed, report('hindered')).waits('action-to-carry-out both');
    given(convened, agreed, report('done')).waits('action-to-close asking');
    given(convened, agreed, ofMeeting('ActionClosed', { actionId: ref(4), outcomeCode: 'done' })).waits();
  });

  it('nothing at all in a case that is closed', () => {
    given(opened(), referralSent, ofCase('CaseClosed', { reasonCode: 'completed', byOrg: UNIT })).waits();
  });
});
