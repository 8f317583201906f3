import { describe, expect, it } from '@jest/globals';
import {
  accept,
  accepted,
  after,
  asha,
  at,
  cancel,
  clerk,
  confirm,
  dispatch,
  dispatched,
  dispute,
  disputeId,
  event,
  handoverId,
  HOME,
  inPoliceCustody,
  jointAtPolice,
  jointAtShelter,
  lata,
  makeOrder,
  meera,
  offer,
  offered,
  orderId,
  POLICE,
  ravi,
  receive,
  received,
  refuse,
  resolve,
  returned,
  SHELTER,
  shelter,
  stateAfter,
  story,
  stranger,
  sunita,
  transferred,
  vikram,
} from '../../testing/case-story.js';

const second = { handoverId: handoverId(2), to: { kind: 'organisation', orgRef: HOME, facility: shelter } } as const;
const phone = (party: string) => ({ actor: sunita, spokenFor: { party, heard: 'phone' } }) as const;

describe('Rule 2: at most one handover is in flight per person', () => {
  it('an offer while one is in flight is refused unless it names that one as superseded', () => {
    after(...offered)
      .when(offer(15, second))
      .thenRefuses('handover.already-in-flight');
    after(...offered)
      .when(offer(15, { ...second, supersedes: handoverId(1) }))
      .then(
        event('HandoverSuperseded', { handoverId: handoverId(1), by: handoverId(2) }),
        event('HandoverOffered', { handoverId: handoverId(2), toOrg: HOME }),
      );
  });

  it('an accepted offer can still be superseded, one that was dispatched or received cannot', () => {
    const next = (minute: number) => offer(minute, { ...second, supersedes: handoverId(1) });
    after(...accepted)
      .when(next(25))
      .then(event('HandoverSuperseded'), event('HandoverOffered'));
    after(...dispatched)
      .when(next(35))
      .thenRefuses('handover.already-dispatched');
    after(...received)
      .when(next(65))
      .thenRefuses('handover.already-received');
  });

  it('only the handover in flight can be superseded', () => {
    after(...inPoliceCustody)
      .when(offer(15, { ...second, supersedes: handoverId(1) }))
      .thenRefuses('handover.not-offered');
    after(...offered, cancel(12))
      .when(offer(15, { ...second, supersedes: handoverId(1) }))
      .thenRefuses('handover.cancelled');
  });

  it('a superseded offer is dead: it is neither accepted nor dispatched', () => {
    const superseded = [...offered, offer(15, { ...second, supersedes: handoverId(1) })];
    after(...superseded)
      .when(accept(16))
      .thenRefuses('handover.superseded');
    after(...superseded)
      .when(dispatch(16))
      .thenRefuses('handover.superseded');
  });

  it('a handover keeps its identity: the same one is not offered twice', () => {
    after(...offered, cancel(12))
      .when(offer(15))
      .thenRefuses('handover.exists');
    after(...offered)
      .when(offer(15))
      .thenRefuses('handover.exists');
  });
});

describe('Rule 2: giver and receiver are different organisations and people; nobody signs both halves', () => {
  it('only the custodian offers', () =>
    after(...inPoliceCustody)
      .when(offer(10, { actor: stranger }))
      .thenRefuses('custody.not-yours'));

  it('nobody hands over to her own organisation', () =>
    after(...inPoliceCustody)
      .when(offer(10, { to: { kind: 'organisation', orgRef: POLICE, facility: shelter } }))
      .thenRefuses('handover.to-yourself'));

  it('who offered as one organisation does not accept or receive as the other', () => {
    const offeredByJoint = [...inPoliceCustody, offer(10, { actor: jointAtPolice })];
    after(...offeredByJoint)
      .when(accept(11, { actor: jointAtShelter }))
      .thenRefuses('handover.one-person-signs-one-half');
    after(...offeredByJoint, accept(11), dispatch(12))
      .when(receive(13, { actor: jointAtShelter }))
      .thenRefuses('handover.one-person-signs-one-half');
  });

  it('who dispatched does not receive', () =>
    after(...accepted, dispatch(30, { actor: jointAtPolice }))
      .when(receive(60, { actor: jointAtShelter }))
      .thenRefuses('handover.one-person-signs-one-half'));

  it('who accepted does not dispatch or confirm', () => {
    const acceptedByJoint = [...offered, accept(20, { actor: jointAtShelter })];
    after(...acceptedByJoint)
      .when(dispatch(30, { actor: jointAtPolice }))
      .thenRefuses('handover.one-person-signs-one-half');
    after(...acceptedByJoint, dispatch(30), receive(60))
      .when(confirm(61, { actor: jointAtPolice }))
      .thenRefuses('handover.one-person-signs-one-half');
  });

  it('who signed the receipt does not confirm it', () =>
    after(...dispatched, receive(60, { actor: jointAtShelter }))
      .when(confirm(61, { actor: jointAtPolice }))
      .thenRefuses('handover.one-person-signs-one-half'));

  it('who accepted may also receive: both are the receiver’s half', () =>
    after(...dispatched)
      .when(receive(60))
      .then(event('HandoverReceived', { receiverRef: asha.userRef, recordedAs: 'receiver', singleSigned: false })));
});

describe('Rule 2: only the named receiver can receive', () => {
  it('the acceptance, the receipt and the refusal are refused to anyone but the named receiver', () => {
    after(...offered)
      .when(accept(20, { actor: lata }))
      .thenRefuses('handover.not-addressed-to-you');
    after(...dispatched)
      .when(receive(60, { actor: lata }))
      .thenRefuses('handover.not-addressed-to-you');
    after(...dispatched)
      .when(receive(60, { actor: ravi }))
      .thenRefuses('handover.not-addressed-to-you');
    after(...dispatched)
      .when(refuse(60, { actor: lata }))
      .thenRefuses('handover.not-addressed-to-you');
  });

  it('a receipt of a handover that nobody offered is refused', () =>
    after(...dispatched)
      .when(receive(60, { handoverId: handoverId(9) }))
      .thenRefuses('handover.not-offered'));

  it('a receipt is recorded once', () =>
    after(...received)
      .when(receive(61, { actor: meera }))
      .thenRefuses('handover.already-received'));

  it('a receipt lists what differs from the offer, line by line', () =>
    after(...dispatched)
      .when(
        receive(60, {
          differences: [
            { code: 'bag', found: 1 },
            { code: 'telephone', found: 1 },
          ],
        }),
      )
      .then(
        event('HandoverReceived', {
          differences: [
            { code: 'bag', expected: 2, found: 1 },
            { code: 'telephone', expected: 0, found: 1 },
          ],
          awaitingConfirmationSince: at(60),
        }),
      ));

  it('a receipt that nobody announced is kept with what it deviates from', () => {
    after(...offered)
      .when(receive(60))
      .then(event('HandoverReceived', {}, { deviations: ['rule-2.not-accepted', 'rule-2.not-dispatched'] }));
    after(...accepted)
      .when(receive(60))
      .then(event('HandoverReceived', {}, { deviations: ['rule-2.not-dispatched'] }));
    after(...dispatched, refuse(50))
      .when(receive(60))
      .then(event('HandoverReceived', {}, { deviations: ['rule-2.received-after-refusal'] }));
  });
});

describe('Rule 2: the way of a handover', () => {
  it('is accepted once, and not after it left', () => {
    after(...accepted)
      .when(accept(21, { actor: meera }))
      .thenRefuses('handover.already-accepted');
    after(...dispatched)
      .when(accept(31, { actor: meera }))
      .thenRefuses('handover.already-dispatched');
    after(...received)
      .when(accept(61, { actor: meera }))
      .thenRefuses('handover.already-received');
    after(...dispatched, refuse(50))
      .when(accept(61, { actor: meera }))
      .thenRefuses('handover.already-refused');
  });

  it('dispatch needs acceptance, and only the giver dispatches, once', () => {
    after(...offered)
      .when(dispatch(20))
      .thenRefuses('handover.not-accepted');
    after(...accepted)
      .when(dispatch(30, { actor: asha }))
      .thenRefuses('handover.only-the-giver');
    after(...dispatched)
      .when(dispatch(31))
      .thenRefuses('handover.already-dispatched');
    after(...received)
      .when(dispatch(61))
      .thenRefuses('handover.already-received');
    after(...accepted)
      .when(dispatch(30))
      .then(event('HandoverDispatched', { dispatchedBy: ravi.userRef, dispatchedAt: at(30), escortRef: vikram.userRef }));
  });

  it('is cancelled by the giver before the dispatch, not after', () => {
    after(...accepted)
      .when(cancel(25))
      .then(event('HandoverCancelled', { by: ravi.userRef, reasonCode: 'plan-changed' }));
    after(...accepted)
      .when(cancel(25, { actor: asha }))
      .thenRefuses('handover.only-the-giver');
    after(...dispatched)
      .when(cancel(35))
      .thenRefuses('handover.already-dispatched');
  });

  it('refused before the dispatch it is over; custody stays with the giver and a new offer is free', () => {
    after(...accepted)
      .when(refuse(25))
      .then(event('HandoverRefused', { atTheDoor: false, reasonCode: 'no-place' }));
    after(...accepted, refuse(25))
      .when(accept(26))
      .thenRefuses('handover.refused');
    after(...accepted, refuse(25))
      .when(offer(27, second))
      .then(event('HandoverOffered', { handoverId: handoverId(2) }));
  });

  it('refused at the door she stays with the giver, and the handover is closed by her return', () => {
    const atTheDoor = [...dispatched, refuse(50)];
    after(...dispatched)
      .when(refuse(50))
      .then(event('HandoverRefused', { atTheDoor: true }));
    after(...atTheDoor)
      .when(offer(51, second))
      .thenRefuses('handover.already-in-flight');
    after(...atTheDoor)
      .when(refuse(51))
      .thenRefuses('handover.already-refused');
    after(...atTheDoor, returned(60))
      .when(offer(61, second))
      .then(event('HandoverOffered'));
  });

  it('what was received is not refused any more', () =>
    after(...received)
      .when(refuse(61))
      .thenRefuses('handover.already-received'));
});

describe('Rule 2: agreement by phone is recorded as such, under one’s own name', () => {
  it('a member of the giver records what the receiver said, as heard by phone', () =>
    after(...offered)
      .when(accept(20, phone(SHELTER)))
      .then(event('HandoverAccepted', { by: sunita.userRef, heard: 'phone' })));

  it('the note of a call is not the receiver’s signature: its author may confirm, and may not receive', () => {
    const byPhone = [...offered, accept(20, phone(SHELTER)), dispatch(30)];
    after(...byPhone, receive(60))
      .when(confirm(61, { actor: sunita }))
      .then(event('HandoverConfirmed'), event('CustodyTransferred'));
    const byJoint = [
      ...offered,
      accept(20, { actor: jointAtPolice, spokenFor: { party: SHELTER, heard: 'phone' } }),
      dispatch(30),
    ];
    after(...byJoint)
      .when(receive(60, { actor: jointAtShelter }))
      .thenRefuses('handover.one-person-signs-one-half');
  });

  it('only the giver records what it heard, and only from the named receiver', () => {
    after(...offered)
      .when(accept(20, phone(HOME)))
      .thenRefuses('handover.spoken-for-another');
    after(...offered)
      .when(accept(20, { ...phone(SHELTER), actor: stranger }))
      .thenRefuses('handover.only-the-giver');
  });

  it('a refusal by phone is recorded in the same way', () =>
    after(...offered)
      .when(refuse(20, phone(SHELTER)))
      .then(event('HandoverRefused', { by: sunita.userRef, heard: 'phone', atTheDoor: false })));
});

describe('Rule 2: for an outside party', () => {
  const toParents = [
    ...inPoliceCustody,
    makeOrder(5, { orderId: orderId(3), kind: 'restoration', authorityOrg: clerk.orgRef }),
    offer(10, { to: { kind: 'outside-party', outsideKind: 'parents' }, basis: { kind: 'order', orderId: orderId(3) } }),
  ];
  const onTheWay = [...toParents, dispatch(20, { facility: undefined })];
  const outside = { facility: undefined, identityChecked: true, paperReceiptRef: handoverId(8) } as const;

  it('a third person records the receipt, with identity checked and the paper receipt attached', () =>
    after(...onTheWay)
      .when(receive(60, { ...outside, actor: sunita }))
      .then(
        event('HandoverReceived', {
          recordedAs: 'third-person',
          identityChecked: true,
          paperReceiptRef: handoverId(8),
          singleSigned: false,
        }),
      ));

  it('the ordering authority’s member may be that third person', () =>
    after(...onTheWay)
      .when(receive(60, { ...outside, actor: clerk }))
      .then(event('HandoverReceived', { recordedAs: 'third-person' })));

  it('if there is no third person, the escort records it, flagged as single-signed', () =>
    after(...onTheWay)
      .when(receive(60, { facility: undefined, identityChecked: true, actor: vikram }))
      .then(event('HandoverReceived', { recordedAs: 'escort', singleSigned: true })));

  it('neither who offered nor who dispatched records the receipt, unless she herself was there as the escort, and that stays marked', () => {
    after(...onTheWay)
      .when(receive(60, { ...outside, actor: ravi }))
      .thenRefuses('handover.one-person-signs-one-half');
    after(...toParents, dispatch(20, { escortRef: ravi.userRef, facility: undefined }))
      .when(receive(60, { ...outside, actor: ravi }))
      .then(
        event(
          'HandoverReceived',
          { recordedAs: 'escort', singleSigned: true },
          { deviations: ['rule-2.both-halves-by-one-person'] },
        ),
      );
    after(...toParents, dispatch(20, { actor: sunita, escortRef: ravi.userRef, facility: undefined }))
      .when(receive(60, { ...outside, actor: sunita }))
      .thenRefuses('handover.one-person-signs-one-half');
  });

  it('who recorded the receipt does not confirm it', () =>
    after(...onTheWay, receive(60, { ...outside, actor: sunita }))
      .when(confirm(61, { actor: sunita }))
      .thenRefuses('handover.one-person-signs-one-half'));

  it('nobody else records it', () =>
    after(...onTheWay)
      .when(receive(60, { ...outside, actor: stranger }))
      .thenRefuses('handover.not-addressed-to-you'));

  it('a missing identity check or paper receipt is kept as a deviation', () =>
    after(...onTheWay)
      .when(receive(60, { facility: undefined, actor: sunita }))
      .then(event('HandoverReceived', {}, { deviations: ['rule-2.identity-not-checked', 'rule-2.no-paper-receipt'] })));

  it('its agreement may be recorded as heard', () =>
    after(...toParents)
      .when(accept(15, phone(handoverId(1))))
      .then(event('HandoverAccepted', { heard: 'phone' })));

  it('custody then rests with the outside party', () => {
    const [, transfer] = story(...onTheWay, receive(60, { ...outside, actor: sunita }), confirm(61)).slice(-2);
    expect(transfer).toEqual(event('CustodyTransferred', { from: POLICE, effectiveAt: at(60) }));
    expect(transfer?.data).not.toHaveProperty('to');
  });
});

describe('A dispute about a receipt', () => {
  it('is raised by giver or receiver from the receipt on, also after custody has moved', () => {
    after(...dispatched)
      .when(dispute(40))
      .thenRefuses('handover.not-yet-received');
    after(...received)
      .when(dispute(61))
      .then(event('HandoverDisputed', { disputeId: disputeId(1), by: asha.userRef, byOrg: SHELTER, matterCode: 'belongings' }));
    after(...transferred)
      .when(dispute(90, { actor: ravi }))
      .then(event('HandoverDisputed', { byOrg: POLICE }));
    after(...received, returned(65))
      .when(dispute(90))
      .then(event('HandoverDisputed'));
    after(...received)
      .when(dispute(61, { actor: stranger }))
      .thenRefuses('dispute.not-a-party');
    after(...offered, cancel(12))
      .when(dispute(61))
      .thenRefuses('handover.cancelled');
    after(...received, dispute(61))
      .when(dispute(62))
      .thenRefuses('dispute.exists');
  });

  it('is withdrawn or agreed by who raised it, and only conceded by the other party: nobody silences it', () => {
    const disputed = [...received, dispute(61)];
    after(...disputed)
      .when(resolve(70))
      .then(event('HandoverDisputeResolved', { outcomeCode: 'withdrawn', byOrg: SHELTER }));
    after(...disputed)
      .when(resolve(70, { actor: ravi, outcomeCode: 'conceded' }))
      .then(event('HandoverDisputeResolved', { outcomeCode: 'conceded', byOrg: POLICE }));
    after(...disputed)
      .when(resolve(70, { actor: ravi }))
      .thenRefuses('dispute.not-yours-to-close');
    after(...disputed)
      .when(resolve(70, { outcomeCode: 'conceded' }))
      .thenRefuses('dispute.not-yours-to-close');
    after(...disputed)
      .when(resolve(70, { actor: stranger }))
      .thenRefuses('dispute.not-a-party');
    after(...disputed, resolve(70))
      .when(resolve(71))
      .thenRefuses('dispute.already-resolved');
    after(...received)
      .when(resolve(70))
      .thenRefuses('dispute.unknown');
  });

  it('outlives the transfer', () =>
    expect(stateAfter(...received, dispute(61), confirm(62))).toMatchObject({
      handovers: { disputes: { [disputeId(1)]: { byOrg: SHELTER } } },
    }));
});
