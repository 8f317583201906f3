import { describe, it } from '@jest/globals';
import {
  accept,
  after,
  asha,
  clerk,
  confirm,
  determineAge,
  dispatched,
  endCustody,
  event,
  inAccommodation,
  inPoliceCustody,
  leave,
  makeOrder,
  offer,
  offered,
  openCase,
  openCustody,
  orderId,
  ravi,
  receive,
  received,
  reportMissing,
  returned,
} from '../../testing/case-story.js';
import type { CaseActor } from './case-actor.js';

const marked = { deviations: ['rule-14.reported-while-suspended'] };
const suspended = (actor: CaseActor): CaseActor => ({ ...actor, suspended: true });

describe('Rule 14: access as of now. For an organisation that is suspended nobody decides; what has happened is recorded all the same, marked', () => {
  it('that she was received, came back, is missing, has left or has died', () => {
    after(...dispatched)
      .when(receive(60, { actor: suspended(asha) }))
      .then(event('HandoverReceived', { receiverRef: asha.userRef }, marked));
    after(...dispatched)
      .when(returned(60, { actor: suspended(ravi) }))
      .then(event('PersonReturned', {}, marked));
    after(...inPoliceCustody)
      .when(reportMissing(60, { actor: suspended(ravi) }))
      .then(event('PersonReportedMissing', {}, marked));
    after(...inAccommodation)
      .when(leave(60, { actor: suspended(asha) }))
      .then(event('CustodyEnded', { reasonCode: 'left-by-choice' }, marked));
    after(...inAccommodation)
      .when(endCustody(60, { actor: suspended(asha), reasonCode: 'deceased' }))
      .then(event('CustodyEnded', { reasonCode: 'deceased' }, marked));
  });

  it('the mark stands beside what else the report deviates from', () =>
    after(...offered)
      .when(receive(60, { actor: suspended(asha) }))
      .then(
        event(
          'HandoverReceived',
          {},
          { deviations: ['rule-2.not-accepted', 'rule-2.not-dispatched', 'rule-14.reported-while-suspended'] },
        ),
      ));

  it.each([
    ['opens a case', [], openCase(1, { actor: suspended(ravi) })],
    ['takes custody', [openCase(0)], openCustody(1, { actor: suspended(ravi) })],
    ['offers a handover', inPoliceCustody, offer(10, { actor: suspended(ravi) })],
    ['accepts one', offered, accept(20, { actor: suspended(asha) })],
    ['confirms one', received, confirm(70, { actor: suspended(ravi) })],
    ['releases her', inAccommodation, endCustody(60, { actor: suspended(asha) })],
    ['orders', inPoliceCustody, makeOrder(60, { actor: suspended(clerk) })],
    ['determines an age', inPoliceCustody, determineAge(60, { actor: suspended(clerk) })],
  ] as const)('nobody of it %s', (_, history, command) =>
    after(...history)
      .when(command)
      .thenRefuses('case.your-organisation-suspended'),
  );

  it('what others ordered is recorded from its paper', () =>
    after(...inPoliceCustody)
      .when(makeOrder(60, { orderId: orderId(2), actor: suspended(ravi) }))
      .then(event('OrderMade', {}, marked)));
});
