import { describe, expect, it } from '@jest/globals';
import {
  accept,
  accepted,
  after,
  at,
  cancel,
  confirm,
  dispatch,
  dispatched,
  endCustody,
  event,
  handoverId,
  HOME,
  lata,
  offer,
  POLICE,
  receive,
  refuse,
  returned,
  SHELTER,
  shelter,
  stateAfter,
} from '../../testing/case-story.js';
import { responsibilityOf } from './responsibility.js';

const toHome = { kind: 'organisation', orgRef: HOME, facility: shelter } as const;
const offeredAnew = offer(21, { handoverId: handoverId(2), supersedes: handoverId(1), to: toHome });
const reopened = event('HandoverReopened', { handoverId: handoverId(1), fromOrg: POLICE, toOrg: SHELTER });
const markedAs = (...deviations: readonly string[]) => event('HandoverReceived', { handoverId: handoverId(1) }, { deviations });

describe('Rule 2: that she came to the named receiver is recorded although the handover had been closed', () => {
  it('after its cancellation: responsibility stays with the giver, which confirms or reports her return', () => {
    const cancelled = [...accepted, cancel(25)];
    after(...cancelled)
      .when(receive(60))
      .then(reopened, markedAs('rule-2.not-dispatched', 'rule-2.received-after-cancellation'));
    expect(responsibilityOf(stateAfter(...cancelled, receive(60)), at(61))).toMatchObject({
      responsible: { orgRef: POLICE },
      unconfirmed: { with: SHELTER },
    });
    after(...cancelled, receive(60))
      .when(confirm(70))
      .then(event('HandoverConfirmed'), event('CustodyTransferred', { to: SHELTER, effectiveAt: at(60) }));
    after(...cancelled, receive(60))
      .when(returned(70))
      .then(event('PersonReturned', {}, { deviations: ['rule-2.returned-after-receipt'] }));
  });

  it('after its refusal', () =>
    after(...accepted, refuse(25))
      .when(receive(60))
      .then(reopened, markedAs('rule-2.not-dispatched', 'rule-2.received-after-refusal')));

  it('after another took its place, which ends: two receivers do not have her at once', () =>
    after(...accepted, offeredAnew)
      .when(receive(60))
      .then(
        event('HandoverCancelled', { handoverId: handoverId(2), reasonCode: 'received-elsewhere' }),
        reopened,
        markedAs('rule-2.not-dispatched', 'rule-2.received-after-supersession'),
      ));

  it('is refused where it contradicts the record: another has received her, custody has moved or ended, or she was brought back', () => {
    const withHome = [
      ...accepted,
      offeredAnew,
      accept(22, { handoverId: handoverId(2), actor: lata }),
      dispatch(23, { handoverId: handoverId(2) }),
      receive(50, { handoverId: handoverId(2), actor: lata }),
    ];
    after(...withHome)
      .when(receive(60))
      .thenRefuses('handover.already-received');
    after(...withHome, confirm(55, { handoverId: handoverId(2) }))
      .when(receive(60))
      .thenRefuses('handover.superseded');
    after(...accepted, cancel(25), endCustody(30, { reasonCode: 'other' }))
      .when(receive(60))
      .thenRefuses('handover.cancelled');
    after(...dispatched, returned(40))
      .when(receive(60))
      .thenRefuses('handover.returned');
  });

  it('only the named receiver says so', () =>
    after(...accepted, cancel(25))
      .when(receive(60, { actor: lata }))
      .thenRefuses('handover.not-addressed-to-you'));
});

describe('Rule 2: whoever goes with her', () => {
  it('is a member of an organisation on the network', () =>
    after(...accepted)
      .when(dispatch(30, { escortEnrolled: false }))
      .thenRefuses('handover.escort-not-a-member'));
});
