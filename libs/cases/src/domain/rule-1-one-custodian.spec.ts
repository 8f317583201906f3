import { describe, expect, it } from '@jest/globals';
import {
  consentId,
  giveConsent,
  recordAgeBand,
  cancel,
  accepted,
  accept,
  after,
  asha,
  at,
  chief,
  clerk,
  confirm,
  dispatch,
  dispatched,
  dispute,
  endCustody,
  event,
  handoverId,
  HEADQUARTERS,
  HOME,
  inPoliceCustody,
  lata,
  makeOrder,
  meera,
  occurred,
  offer,
  offered,
  openCase,
  openCustody,
  orderId,
  POLICE,
  ravi,
  receive,
  received,
  reportFound,
  reportMissing,
  returned,
  SHELTER,
  shelter,
  stateAfter,
  STATION,
  stranger,
  sunita,
  transferred,
  vikram,
} from '../../testing/case-story.js';
import { responsibilityOf } from './responsibility.js';

const onwardHandover = (minute: number) => [
  offer(minute, {
    actor: asha,
    handoverId: handoverId(2),
    to: { kind: 'organisation', orgRef: HOME, facility: shelter },
    basis: { kind: 'order', orderId: orderId(2) },
  }),
  accept(minute + 1, { actor: lata, handoverId: handoverId(2) }),
  dispatch(minute + 2, { actor: asha, handoverId: handoverId(2) }),
];

describe('Rule 1: exactly one custodian from CustodyOpened to CustodyEnded', () => {
  it('custody is opened once', () => after(openCase(0), openCustody(1)).when(openCustody(2)).thenRefuses('custody.already-held'));

  it('nobody opens custody for another organisation', () =>
    after(openCase(0))
      .when(openCustody(1, { custodian: STATION }))
      .thenRefuses('custody.only-for-yourself'));

  it('nothing is done with a custody that nobody holds', () => {
    after(openCase(0), makeOrder(1)).when(offer(2)).thenRefuses('custody.none');
    after(openCase(0)).when(reportMissing(2)).thenRefuses('custody.none');
  });

  it('nothing is done in a case that is not open, and no case is opened twice', () => {
    after().when(openCustody(1)).thenRefuses('case.not-open');
    after(openCase(0)).when(openCase(1)).thenRefuses('case.already-open');
  });

  it('custody does not move at the receipt alone: with the receiver, the giver responsible, unconfirmed', () =>
    expect(responsibilityOf(stateAfter(...received), at(61))).toMatchObject({
      held: true,
      responsible: { kind: 'organisation', orgRef: POLICE },
      unconfirmed: { handoverId: handoverId(1), with: SHELTER, since: at(60) },
    }));

  it('custody moves when the receiver has received and the giver has confirmed, effective at the receipt', () =>
    after(...received)
      .when(confirm(70))
      .then(
        event('HandoverConfirmed', { handoverId: handoverId(1), by: ravi.userRef }),
        event(
          'CustodyTransferred',
          { from: POLICE, to: SHELTER, effectiveAt: at(60), basis: { kind: 'order', orderId: orderId(1) } },
          { occurredAt: { at: at(60), precision: 'exact', source: 'document' } },
        ),
      ));

  it('after the transfer the receiver is responsible, and the handover is closed', () => {
    expect(responsibilityOf(stateAfter(...transferred), at(71))).toEqual({
      held: true,
      responsible: { kind: 'organisation', orgRef: SHELTER },
      since: at(60),
      footing: 'order',
      basisInForce: true,
      questioned: [],
      missing: false,
    });
    after(...transferred)
      .when(confirm(72))
      .thenRefuses('handover.completed');
    after(...transferred)
      .when(receive(72))
      .thenRefuses('handover.completed');
  });

  it('is not confirmed before it is received', () => {
    after(...dispatched)
      .when(confirm(40))
      .thenRefuses('handover.not-yet-received');
    after(...dispatched)
      .when(confirm(40, { actor: asha }))
      .thenRefuses('handover.only-the-giver-confirms');
  });

  it('any authorised member of the giver may confirm, not only who offered', () =>
    after(...received)
      .when(confirm(61, { actor: sunita }))
      .then(event('HandoverConfirmed', { by: sunita.userRef }), event('CustodyTransferred')));

  it('is confirmed by nobody but the giver, its superior or the ordering authority', () => {
    after(...received)
      .when(confirm(5000, { actor: stranger, giverSuperior: HEADQUARTERS }))
      .thenRefuses('handover.only-the-giver-confirms');
    after(...received)
      .when(confirm(5000, { actor: asha, giverSuperior: HEADQUARTERS }))
      .thenRefuses('handover.only-the-giver-confirms');
  });

  it('the superior of the giver may confirm for it after one hour, not a moment earlier', () => {
    const bySuperior = (minute: number) => confirm(minute, { actor: chief, giverSuperior: HEADQUARTERS });
    after(...received)
      .when(bySuperior(119))
      .thenRefuses('handover.not-yet-for-the-superior');
    after(...received)
      .when(bySuperior(120))
      .then(
        event('HandoverConfirmedForGiver', { by: chief.userRef, byOrg: HEADQUARTERS, ground: 'superior' }),
        event('CustodyTransferred', { from: POLICE, to: SHELTER, effectiveAt: at(60) }),
      );
  });

  it('the ordering authority may confirm for the giver after twelve hours, not a moment earlier', () => {
    const byAuthority = (minute: number) => confirm(minute, { actor: clerk, giverSuperior: HEADQUARTERS });
    after(...received)
      .when(byAuthority(60 + 719))
      .thenRefuses('handover.not-yet-for-the-authority');
    after(...received)
      .when(byAuthority(60 + 720))
      .then(event('HandoverConfirmedForGiver', { ground: 'ordering-authority' }), event('CustodyTransferred'));
  });

  describe('where the giver has no superior and no authority ordered the handover, after twelve hours', () => {
    const byConsent = { kind: 'consent', consentId: consentId(1) } as const;
    const onHerWay = [openCase(0), openCustody(1), giveConsent(3), offer(10, { basis: byConsent }), accept(11), dispatch(30)];
    const arrived = [...onHerWay, receive(60)];
    const noon = 60 + 720;

    it('a second member of the receiver may say that she is there, and that stays marked', () => {
      const second = (minute: number, actor = meera) => confirm(minute, { actor });
      after(...arrived)
        .when(second(noon - 1))
        .thenRefuses('handover.not-yet-for-the-authority');
      after(...arrived)
        .when(second(noon))
        .then(
          event(
            'HandoverConfirmedForGiver',
            { byOrg: SHELTER, ground: 'receivers-second-person' },
            { deviations: ['rule-2.both-halves-by-the-receiver'] },
          ),
          event('CustodyTransferred', { to: SHELTER }),
        );
      after(...arrived)
        .when(second(noon, asha))
        .thenRefuses('handover.one-person-signs-one-half');
      after(...arrived)
        .when(confirm(noon, { actor: meera, giverSuperior: HEADQUARTERS }))
        .thenRefuses('handover.only-the-giver-confirms');
      after(...arrived)
        .when(confirm(noon, { actor: stranger }))
        .thenRefuses('handover.only-the-giver-confirms');
    });

    it('an authority that acted in the case comes before the receiver', () => {
      const acted = [...arrived, makeOrder(70, { kind: 'escort' })];
      after(...acted)
        .when(confirm(noon, { actor: clerk }))
        .then(event('HandoverConfirmedForGiver', { ground: 'concerned-authority' }), event('CustodyTransferred'));
      after(...acted)
        .when(confirm(noon, { actor: meera }))
        .thenRefuses('handover.only-the-giver-confirms');
      after(...arrived, makeOrder(70, { kind: 'escort', actor: ravi }))
        .when(confirm(noon, { actor: clerk }))
        .thenRefuses('handover.only-the-giver-confirms');
    });
  });

  it('the waiting time counts from when the receipt was recorded, not from the time it states', () =>
    after(...dispatched, receive(100, { received: occurred(40) }))
      .when(confirm(101, { actor: chief, giverSuperior: HEADQUARTERS }))
      .thenRefuses('handover.not-yet-for-the-superior'));

  it('a receiver that is also the superior of the giver does not confirm its own receipt', () =>
    after(...received)
      .when(confirm(5000, { actor: meera, giverSuperior: SHELTER }))
      .thenRefuses('handover.one-organisation-signs-one-half'));

  it('a dispute does not stop the confirmation', () =>
    after(...received, dispute(61))
      .when(confirm(62))
      .then(event('HandoverConfirmed'), event('CustodyTransferred')));

  it('a receipt stated before the giver’s own custody began is kept, flagged as conflicting, and custody does not begin before it', () => {
    const onward = [makeOrder(71, { orderId: orderId(2), custodianOrg: HOME, from: at(3) }), ...onwardHandover(80)];
    const early = receive(95, {
      actor: lata,
      handoverId: handoverId(2),
      received: occurred(50, 'paper-record'),
      facility: shelter,
    });
    after(...transferred, ...onward)
      .when(early)
      .then(
        event(
          'HandoverReceived',
          { receivedAt: at(50), conflicting: true },
          {
            deviations: [
              'rule-1.received-before-offered',
              'rule-1.received-before-dispatched',
              'rule-1.received-before-giver-held',
            ],
            lateReason: 'paper-record',
          },
        ),
      );
    after(...transferred, ...onward, early)
      .when(confirm(96, { actor: asha, handoverId: handoverId(2) }))
      .then(event('HandoverConfirmed'), event('CustodyTransferred', { effectiveAt: at(60), conflicting: true }));
  });

  it('a receipt stated before the dispatch is kept with the deviation', () =>
    after(...dispatched)
      .when(receive(60, { received: occurred(25) }))
      .then(event('HandoverReceived', { conflicting: true }, { deviations: ['rule-1.received-before-dispatched'] })));

  it('a receipt known to the minute does not conflict with a dispatch in that minute', () => {
    const toTheMinute = { occurredAt: { at: at(29.5), precision: 'minute', source: 'reported' } } as const;
    after(...dispatched)
      .when(receive(31, { received: toTheMinute }))
      .then(expect.not.objectContaining({ deviations: expect.anything() }));
  });

  it('a receipt stated by a clock a little ahead does not move custody into the future', () =>
    after(...dispatched, receive(60, { received: occurred(61) }))
      .when(confirm(60))
      .then(event('HandoverConfirmed'), event('CustodyTransferred', { effectiveAt: at(60) })));

  it('a receipt in the future is refused, and a late one needs a reason', () => {
    after(...dispatched)
      .when(receive(60, { received: occurred(63) }))
      .thenRefuses('occurred.in-the-future');
    after(...dispatched)
      .when(receive(60 + 7 * 60, { received: occurred(60) }))
      .thenRefuses('occurred.late-needs-reason');
  });

  it('custody that has ended can begin again; a late fact that would overlap is kept as conflicting, with the time as stated', () => {
    const released = [openCase(0), openCustody(1), endCustody(30)];
    after(...released)
      .when(openCustody(40, { since: occurred(29) }))
      .thenRefuses('occurred.late-needs-reason');
    after(...released)
      .when(openCustody(40, { since: occurred(29, 'told-later') }))
      .then(
        event(
          'CustodyOpened',
          { since: at(30), conflicting: true },
          { occurredAt: occurred(29).occurredAt, deviations: ['rule-1.opened-before-former-ended'] },
        ),
      );
    after(...released)
      .when(openCustody(40, { since: occurred(30) }))
      .then(event('CustodyOpened', { since: at(30) }));
    expect(responsibilityOf(stateAfter(...released), at(31))).toEqual({ held: false, endedAt: at(30) });
  });

  it('nobody takes custody of a person whose death is recorded', () =>
    after(openCase(0), openCustody(1), endCustody(30, { reasonCode: 'deceased' }))
      .when(openCustody(40))
      .thenRefuses('custody.person-deceased'));

  it('custody that ends leaves no handover behind', () =>
    after(...dispatched)
      .when(endCustody(40, { reasonCode: 'deceased' }))
      .then(
        event('HandoverCancelled', { handoverId: handoverId(1), reasonCode: 'custody-ended' }),
        event('CustodyEnded', { custodian: POLICE, reasonCode: 'deceased' }),
      ));

  it('the receiver with whom she is may end custody by her death, nobody else than she and the custodian', () => {
    after(...received)
      .when(endCustody(65, { actor: asha, reasonCode: 'deceased' }))
      .then(event('HandoverCancelled'), event('CustodyEnded', { custodian: POLICE }));
    after(...dispatched)
      .when(endCustody(65, { actor: asha, reasonCode: 'deceased' }))
      .then(event('PersonDeceased', { reportedByOrg: SHELTER }));
  });

  it('the giver does not end a custody whose receipt waits for its confirmation', () =>
    after(...received)
      .when(endCustody(65, { reasonCode: 'other' }))
      .thenRefuses('handover.awaiting-confirmation'));

  it('an end stated before the custody began is kept with the deviation, at the beginning of the custody', () =>
    after(openCase(0), openCustody(10))
      .when(endCustody(20, { reasonCode: 'other', ended: occurred(5, 'told-later') }))
      .then(
        event(
          'CustodyEnded',
          { at: at(10), conflicting: true },
          { occurredAt: occurred(5).occurredAt, deviations: ['rule-1.ended-before-custody-began'] },
        ),
      ));

  it('custody stays with the custodian while she is missing', () => {
    const missing = [...inPoliceCustody, reportMissing(50, { lastSeenAt: at(40), reportedTo: STATION })];
    expect(responsibilityOf(stateAfter(...missing), at(51))).toMatchObject({ responsible: { orgRef: POLICE }, missing: true });
    after(...missing)
      .when(reportMissing(52))
      .thenRefuses('person.already-missing');
    after(...missing)
      .when(reportMissing(52, { actor: stranger }))
      .thenRefuses('case.not-yours');
    after(...missing)
      .when(reportFound(60))
      .then(event('PersonFound', { foundAt: at(60) }));
    after(...inPoliceCustody)
      .when(reportFound(60))
      .thenRefuses('person.not-missing');
    after(...inPoliceCustody)
      .when(reportMissing(50, { lastSeenAt: at(53) }))
      .thenRefuses('occurred.in-the-future');
  });

  it('a second organisation that reports her missing is recorded too, and whoever saw her last counts', () => {
    const missing = [...dispatched, reportMissing(50, { lastSeenAt: at(40) })];
    const second = { actor: asha, reportedTo: STATION };
    after(...missing)
      .when(reportMissing(55, { ...second, lastSeenAt: at(45) }))
      .then(event('PersonReportedMissing', { lastSeenAt: at(45), reportedByOrg: SHELTER, reportedTo: STATION }));
    after(...missing)
      .when(reportMissing(55, { ...second, lastSeenAt: at(35) }))
      .then(event('PersonReportedMissing', { lastSeenAt: at(35), lastSeenByOthersAt: at(40) }));
    for (const lastSeenAt of [at(35), at(45)]) {
      const both = [...missing, reportMissing(55, { ...second, lastSeenAt })];
      after(...both)
        .when(reportMissing(56, second))
        .thenRefuses('person.already-missing');
      after(...both)
        .when(receive(60, { received: occurred(39) }))
        .then(event('HandoverReceived'));
      after(...both)
        .when(reportFound(60))
        .then(event('PersonFound'));
      expect(stateAfter(...both, reportFound(60))).toMatchObject({ custody: { missing: undefined } });
    }
    after(...missing, reportMissing(55, { ...second, lastSeenAt: at(45) }))
      .when(receive(60, { received: occurred(42) }))
      .then(event('HandoverReceived'));
  });

  it('somebody who has no part in the case reports no search as ended, and nobody states a time ahead', () => {
    const missing = [...inPoliceCustody, reportMissing(50, { lastSeenAt: at(40) })];
    after(...missing)
      .when(reportFound(60, { actor: stranger }))
      .thenRefuses('case.not-yours');
    after(...missing)
      .when(reportFound(60, { found: occurred(63) }))
      .thenRefuses('occurred.in-the-future');
    after(...dispatched, reportMissing(50))
      .when(reportFound(60, { actor: asha }))
      .then(event('PersonFound'));
  });

  it('her return ends the search for her as a receipt does', () => {
    after(...dispatched, reportMissing(50, { lastSeenAt: at(40) }))
      .when(returned(60))
      .then(event('PersonFound', { foundAt: at(60) }), event('PersonReturned'));
    after(...dispatched, reportMissing(50, { lastSeenAt: at(50) }))
      .when(returned(60, { returned: occurred(49) }))
      .then(event('PersonReturned'));
    after(...dispatched, reportMissing(50, { lastSeenAt: at(50) }))
      .when(
        returned(60, { returned: { occurredAt: { at: at(0), precision: 'day', source: 'reported' }, lateReason: 'told-later' } }),
      )
      .then(event('PersonFound', { foundAt: at(50) }), event('PersonReturned'));
  });

  it('whoever is to receive her has a part in the case, and whoever received her keeps it, also if she was brought back', () => {
    after(...dispatched)
      .when(recordAgeBand(40, { actor: asha }))
      .then(event('AgeBandRecorded'));
    after(...received, returned(65))
      .when(recordAgeBand(70, { actor: asha }))
      .then(event('AgeBandRecorded'));
    after(...accepted, cancel(25))
      .when(recordAgeBand(40, { actor: asha }))
      .thenRefuses('case.not-yours');
  });

  it('a receipt ends the search for her, unless she was last seen after it', () => {
    after(...dispatched, reportMissing(50, { lastSeenAt: at(40) }))
      .when(receive(60))
      .then(event('PersonFound', { foundAt: at(60) }), event('HandoverReceived'));
    after(...dispatched, reportMissing(50, { lastSeenAt: at(45) }))
      .when(receive(60, { received: occurred(44) }))
      .then(event('HandoverReceived'));
  });

  it('who was brought back to the giver never left its custody', () => {
    after(...dispatched)
      .when(returned(50))
      .then(event('PersonReturned', { returnedAt: at(50), by: ravi.userRef }));
    after(...dispatched, returned(50))
      .when(receive(60))
      .thenRefuses('handover.returned');
    expect(responsibilityOf(stateAfter(...dispatched, returned(50)), at(51))).toMatchObject({ responsible: { orgRef: POLICE } });
  });

  it('a return reported against a receipt, or before the dispatch, is kept with the deviation', () => {
    after(...received)
      .when(returned(65))
      .then(event('PersonReturned', {}, { deviations: ['rule-2.returned-after-receipt'] }));
    after(...dispatched)
      .when(returned(65, { returned: occurred(29) }))
      .then(event('PersonReturned', {}, { deviations: ['rule-1.returned-before-dispatched'] }));
  });

  it('nobody is returned who was not sent, nor by anybody but the giver', () => {
    after(...offered)
      .when(returned(50))
      .thenRefuses('handover.not-dispatched');
    after(...dispatched)
      .when(returned(50, { actor: asha }))
      .thenRefuses('handover.only-the-giver');
  });

  it('what an outside party holds is answered for by who handed her over, and ends before anybody takes her in again', () => {
    const home = [
      ...inPoliceCustody,
      makeOrder(5, { orderId: orderId(3), kind: 'restoration' }),
      offer(10, { to: { kind: 'outside-party', outsideKind: 'parents' }, basis: { kind: 'order', orderId: orderId(3) } }),
      dispatch(20, { facility: undefined }),
      receive(60, { actor: vikram, facility: undefined, identityChecked: true }),
      confirm(61),
    ];
    expect(responsibilityOf(stateAfter(...home), at(62))).toMatchObject({
      responsible: { kind: 'outside-party', handoverId: handoverId(1), recordKeptBy: POLICE },
    });
    after(...home)
      .when(offer(70, { handoverId: handoverId(2) }))
      .thenRefuses('custody.with-outside-party');
    after(...home)
      .when(endCustody(70, { orderId: orderId(3) }))
      .then(event('CustodyEnded', { custodian: POLICE, reasonCode: 'released', orderId: orderId(3) }));
  });
});
