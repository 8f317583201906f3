import { describe, expect, it } from '@jest/globals';
import {
  after,
  asha,
  at,
  dispatched,
  doctor,
  endCustody,
  event,
  giveConsent,
  HOSPITAL,
  inAccommodation,
  inPoliceCustody,
  leave,
  meera,
  occurred,
  openCase,
  openCustody,
  orderId,
  POLICE,
  ravi,
  receive,
  received,
  reportDeath,
  reportFound,
  reportMissing,
  sendReferral,
  SHELTER,
  stateAfter,
  STATION,
  stranger,
} from '../../testing/case-story.js';
import { closeCase } from '../../testing/keeping-story.js';
import { responsibilityOf } from './responsibility.js';

const unmarked = { data: expect.anything(), occurredAt: expect.anything() };
const alive = { deviations: ['rule-12.found-after-death-reported'] };

describe('A report of what has happened, such as her death, is never refused for breaking a rule', () => {
  it('it is recorded after custody has ended', () => {
    const gone = [...inAccommodation, leave(30)];
    after(...gone)
      .when(reportDeath(90, { actor: asha, died: occurred(80), reportedTo: STATION }))
      .then({
        type: 'PersonDeceased',
        data: { diedAt: at(80), reportedBy: asha.userRef, reportedByOrg: SHELTER, reportedTo: STATION },
        occurredAt: occurred(80).occurredAt,
      });
    after(...gone)
      .when(endCustody(90, { actor: asha, reasonCode: 'deceased', ended: occurred(80) }))
      .then(event('PersonDeceased', { diedAt: at(80) }));
    expect(responsibilityOf(stateAfter(...gone, reportDeath(90, { actor: asha, died: occurred(80) })), at(91))).toEqual({
      held: false,
      endedAt: at(30),
      diedAt: at(80),
    });
  });

  it('and before custody has begun, and after the case was closed', () => {
    after(openCase(0))
      .when(reportDeath(5))
      .then(event('PersonDeceased', {}, unmarked));
    after(...inAccommodation, leave(30), closeCase(40, { actor: asha }))
      .when(reportDeath(90, { actor: asha }))
      .then(event('PersonDeceased', {}, { deviations: ['rule-11.after-closing'] }));
  });

  it('somebody who is neither custodian nor receiver reports it, and lets nobody off: the custodian stays responsible until it says so', () => {
    const referred = [...inPoliceCustody, giveConsent(4, { purpose: 'medical', recipients: [HOSPITAL] }), sendReferral(5)];
    const died = [...referred, reportDeath(60, { actor: doctor, died: occurred(55) })];
    after(...referred)
      .when(reportDeath(60, { actor: doctor, died: occurred(55) }))
      .then(event('PersonDeceased', { reportedByOrg: HOSPITAL, diedAt: at(55) }, unmarked));
    expect(responsibilityOf(stateAfter(...died), at(61))).toMatchObject({
      held: true,
      responsible: { orgRef: POLICE },
      diedAt: at(55),
    });
    after(...died)
      .when(endCustody(70, { reasonCode: 'deceased', ended: occurred(55) }))
      .then(event('CustodyEnded', { custodian: POLICE, reasonCode: 'deceased', at: at(55) }));
  });

  it('who is with her ends custody by it: the custodian, or the receiver that has recorded the receipt', () => {
    after(...inPoliceCustody)
      .when(reportDeath(60))
      .then(event('PersonDeceased'), event('CustodyEnded', { custodian: POLICE, reasonCode: 'deceased', at: at(60) }));
    after(...received)
      .when(reportDeath(65, { actor: asha }))
      .then(event('PersonDeceased'), event('HandoverCancelled'), event('CustodyEnded', { custodian: POLICE }));
    after(...dispatched)
      .when(reportDeath(65, { actor: asha }))
      .then(event('PersonDeceased', { reportedByOrg: SHELTER }));
  });

  it('a time before the last change of custody is kept as conflicting, with the time as stated', () =>
    after(...inAccommodation, leave(30))
      .when(reportDeath(90, { actor: asha, died: occurred(20, 'told-later') }))
      .then(
        event('PersonDeceased', { diedAt: at(20), conflicting: true }, { deviations: ['rule-1.died-before-custody-changed'] }),
      ));

  it('two organisations may report it, each once; a stranger to the case and a time ahead are refused', () => {
    const reported = [...dispatched, reportDeath(60, { actor: asha, died: occurred(55) })];
    after(...reported)
      .when(reportDeath(61, { actor: meera }))
      .thenRefuses('death.already-reported');
    after(...reported)
      .when(reportDeath(61, { actor: ravi, died: occurred(58) }))
      .then(event('PersonDeceased', { diedAt: at(58) }), event('HandoverCancelled'), event('CustodyEnded'));
    after(...dispatched)
      .when(reportDeath(60, { actor: stranger }))
      .thenRefuses('case.not-yours');
    after(...dispatched)
      .when(reportDeath(60, { died: occurred(63) }))
      .thenRefuses('occurred.in-the-future');
  });
});

describe('A report of her death that was wrong', () => {
  const released = [...inPoliceCustody.slice(0, 2), endCustody(30)];
  const died = [...released, reportDeath(60, { died: occurred(50) })];

  it('keeps everybody from taking custody until somebody reports that she was found', () => {
    after(...died)
      .when(openCustody(70))
      .thenRefuses('custody.person-deceased');
    after(...died)
      .when(reportFound(70))
      .then(event('PersonFound', { foundAt: at(70) }, alive));
    after(...died, reportFound(70))
      .when(openCustody(71))
      .then(event('CustodyOpened'));
    after(...inPoliceCustody, endCustody(60, { reasonCode: 'deceased' }), reportFound(70))
      .when(openCustody(71, { basis: { kind: 'order', orderId: orderId(1) } }))
      .then(event('CustodyOpened'));
  });

  it('is not undone by having been found before', () => {
    after(...died)
      .when(reportFound(70, { found: occurred(45) }))
      .thenRefuses('person.not-missing');
    after(...dispatched, reportMissing(40), reportDeath(60, { actor: asha, died: occurred(55) }))
      .when(reportFound(70, { found: occurred(50) }))
      .then(event('PersonFound', { foundAt: at(50) }, unmarked));
  });

  it('shows as wrong when she is received after it', () =>
    after(...dispatched, reportDeath(50, { actor: asha, died: occurred(45) }))
      .when(receive(60))
      .then(event('PersonFound', { foundAt: at(60) }, alive), event('HandoverReceived')));
});
