import { describe, expect, it } from '@jest/globals';
import { Sensitive } from '@setu/kernel';
import { given } from '@setu/kernel/testing';
import {
  after,
  asha,
  clerk,
  event,
  HOSPITAL,
  inAccommodation,
  leave,
  makeOrder,
  offer,
  openCase,
  openCustody,
  orderId,
  ravi,
  recordIdentity,
  SHELTER,
  stateAfter,
  story,
  stranger,
  uuid,
} from '../../testing/case-story.js';
import { childInShelter, completeReunification, recordWishes, withHerParents } from '../../testing/homeward-story.js';
import {
  afterDue,
  closeCase,
  DUE,
  raiseAlert,
  recordDelayReason,
  recordFollowUp,
  reopenCase,
  reportFollowUpMissed,
  reunified,
} from '../../testing/keeping-story.js';
import type { CaseEvent } from './case-events.js';
import { caseDecider } from './case.decider.js';

const [first, second] = DUE;
const followedUp = [...reunified, recordFollowUp(afterDue(0), { dueAt: first }), recordFollowUp(afterDue(1), { dueAt: second })];
const later = afterDue(1) + 10;
const closed = [...followedUp, closeCase(later)];
const followUp = (standing: string) =>
  event('CaseClosed', { checklist: expect.arrayContaining([{ item: 'follow-up', standing }]) });

describe('Rule 11: a case closes only with custody ended', () => {
  it('or never held, and with no handover open', () => {
    after(...childInShelter)
      .when(closeCase(10))
      .thenRefuses('case.custody-held');
    after(
      ...childInShelter,
      makeOrder(5, { orderId: orderId(2) }),
      offer(10, {
        actor: asha,
        basis: { kind: 'order', orderId: orderId(2) },
        to: { kind: 'outside-party', outsideKind: 'facility' },
      }),
    )
      .when(closeCase(11))
      .thenRefuses('case.handover-open');
    after(openCase(0))
      .when(closeCase(10, { actor: ravi, reasonCode: 'opened-in-error' }))
      .then(event('CaseClosed', { checklist: expect.arrayContaining([{ item: 'custody', standing: 'never-held' }]) }));
  });

  it('with what was looked at, by an organisation that the case concerns', () => {
    after(...followedUp)
      .when(closeCase(later))
      .then(
        event('CaseClosed', {
          reasonCode: 'reunified',
          checklist: [
            { item: 'custody', standing: 'ended' },
            { item: 'handovers', standing: 'none-open' },
            { item: 'referrals', standing: 'none-open' },
            { item: 'follow-up', standing: 'finished' },
          ],
          byOrg: SHELTER,
        }),
      );
    after(...followedUp)
      .when(closeCase(later, { actor: stranger }))
      .thenRefuses('case.not-yours');
  });
});

describe('Rule 11: a case closes only with no referral open', () => {
  const told = story(...followedUp);
  const referred = (...steps: readonly CaseEvent[]) => given(caseDecider, ...told, sent, ...steps).when(closeCase(later));
  const referralId = uuid('ba', 1);
  const sent: CaseEvent = {
    type: 'ReferralSent',
    data: { referralId, fromOrg: SHELTER, toOrg: HOSPITAL, service: 'medical', urgency: 'routine', sentBy: asha.userRef },
  };

  it('one that was sent is open; one that was entered in error is not', () => {
    referred().thenRefuses('case.referral-open');
    referred({ type: 'ReferralEnteredInError', data: { referralId, by: asha.userRef, reasonCode: 'duplicate' } }).then(
      event('CaseClosed'),
    );
  });
});

describe('Rule 11: a case closes only with follow-up finished or lost contact escalated', () => {
  it('finished is: each due date answered, or missed and said so', () => {
    after(...reunified)
      .when(closeCase(later))
      .thenRefuses('case.follow-up-open');
    after(...reunified, recordFollowUp(afterDue(0), { dueAt: first }))
      .when(closeCase(later))
      .thenRefuses('case.follow-up-open');
    after(...reunified, reportFollowUpMissed(afterDue(0)), recordFollowUp(afterDue(1), { dueAt: second }))
      .when(closeCase(later))
      .then(followUp('finished'));
  });

  it('contact that is lost is escalated, and then waits for no further date', () => {
    const lost = [...reunified, recordFollowUp(afterDue(0), { dueAt: first, outcome: 'lost-contact' })];
    after(...lost)
      .when(closeCase(later))
      .thenRefuses('case.lost-contact-not-escalated');
    after(...lost, raiseAlert(afterDue(0) + 1))
      .when(closeCase(later))
      .then(followUp('lost-contact-escalated'));
    after(...lost, raiseAlert(afterDue(0) + 1), recordFollowUp(afterDue(0) + 2, { outcome: 'lost-contact' }))
      .when(closeCase(later))
      .thenRefuses('case.lost-contact-not-escalated');
  });

  it('is not needed of her who left by choice, nor of an adult who does not agree; and not forgotten before it is scheduled', () => {
    after(...inAccommodation, leave(5))
      .when(closeCase(10, { reasonCode: 'left-by-choice' }))
      .then(followUp('not-needed'));
    after(...inAccommodation, completeReunification(5, { handoverId: undefined, with: 'self' }))
      .when(closeCase(10))
      .then(followUp('not-agreed'));
    after(...withHerParents, completeReunification(70))
      .when(closeCase(71))
      .thenRefuses('case.follow-up-not-scheduled');
  });
});

describe('Closed means closed', () => {
  it('a decision is refused until somebody reopens the case with a reason', () => {
    const decisions = [openCustody(later + 1), offer(later + 1), completeReunification(later + 1), closeCase(later + 1)];
    for (const decision of decisions)
      after(...closed)
        .when(decision)
        .thenRefuses('case.closed');
    after(...closed)
      .when(reopenCase(later + 1))
      .then(event('CaseReopened', { reasonCode: 'asks-for-help' }));
    after(...closed, reopenCase(later + 1))
      .when(closeCase(later + 2))
      .then(event('CaseClosed'));
    after(...followedUp)
      .when(reopenCase(later))
      .thenRefuses('case.not-closed');
  });

  it('what has happened is recorded all the same, marked, and reopens nothing by itself', () => {
    const marked = { deviations: ['rule-11.after-closing'] };
    after(...closed)
      .when(raiseAlert(later + 1))
      .then(event('RetraffickingAlertRaised', {}, marked));
    after(...closed)
      .when(recordFollowUp(later + 1, { outcome: 'concern' }))
      .then(event('FollowUpRecorded', {}, marked));
    after(...closed)
      .when(makeOrder(later + 1, { orderId: orderId(3), actor: clerk }))
      .then(event('OrderMade', {}, marked));
    after(...closed)
      .when(recordWishes(later + 1))
      .then(event('WishesRecorded', {}, marked));
    expect(
      stateAfter(
        ...closed,
        raiseAlert(later + 1),
        recordIdentity(later + 2, { actor: asha, name: new Sensitive('Marker Name') }),
      ),
    ).toMatchObject({
      record: { closed: { reasonCode: 'reunified' } },
    });
  });

  it('a reason for a delay keeps the record, and is not marked', () =>
    after(...closed)
      .when(recordDelayReason(later + 1))
      .then(expect.not.objectContaining({ deviations: expect.anything() })));
});

it('the reason for a delay names the clock', () =>
  after(...childInShelter)
    .when(recordDelayReason(10))
    .then(event('DelayReasonRecorded', { reasonCode: 'no-staff', byOrg: SHELTER })));
