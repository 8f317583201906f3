import { describe, expect, it } from '@jest/globals';
import type { Occurrence } from '@setu/kernel';
import {
  accept,
  after,
  at,
  clerk,
  confirm,
  determineAge,
  dispatch,
  event,
  HEADQUARTERS,
  inPoliceCustody,
  makeOrder,
  offer,
  openCase,
  openCustody,
  orderId,
  ravi,
  receive,
  reportMissing,
} from '../../testing/case-story.js';
import type { AuthorityFact } from './ordering-authority.js';

const DAYS = 24 * 60;
const madeDaysAgo = (lateReason?: Occurrence['lateReason']): Occurrence => ({
  occurredAt: { at: at(1), precision: 'exact', source: 'witnessed' },
  ...(lateReason && { lateReason }),
});
const cwc: AuthorityFact = { registered: true, kind: 'cwc' };

describe('An authority is named by what the directory says of it, never by itself', () => {
  it('no organisation of another kind, and none that the directory does not know, ordered anything', () => {
    for (const kind of ['shelter', 'police-unit', 'ngo', 'hospital', 'court'] as const) {
      after(openCase(0))
        .when(makeOrder(1, { authorityFact: { registered: true, kind } }))
        .thenRefuses('authority.of-another-kind');
      after(openCase(0))
        .when(determineAge(1, { authorityFact: { registered: true, kind } }))
        .thenRefuses('authority.of-another-kind');
    }
    after(openCase(0))
      .when(makeOrder(1, { authorityFact: { registered: false } }))
      .thenRefuses('authority.not-registered');
    after(openCase(0))
      .when(determineAge(1, { authorityFact: undefined }))
      .thenRefuses('authority.not-registered');
  });

  it('of an authority that is not registered, or of another kind, nothing is recorded as its order', () => {
    after(openCase(0))
      .when(makeOrder(1, { authorityFact: undefined }))
      .thenRefuses('authority.not-registered');
    after(openCase(0))
      .when(makeOrder(1, { authority: 'magistrate', authorityFact: cwc }))
      .thenRefuses('authority.of-another-kind');
    after(openCase(0))
      .when(makeOrder(1, { authority: 'magistrate', authorityFact: { registered: true, kind: 'court' } }))
      .then(event('OrderMade'));
  });

  it('an authority off the network is known from its document', () =>
    after(openCase(0))
      .when(makeOrder(1, { actor: ravi, authorityOrg: undefined, authorityFact: undefined }))
      .then(event('OrderMade')));
});

describe('An order that somebody else records', () => {
  const byTheCustodian = makeOrder(5, { actor: ravi });

  it('is known from a document, and does not say that the authority acted here', () => {
    after(openCase(0), openCustody(1))
      .when(byTheCustodian)
      .then(
        expect.objectContaining({
          type: 'OrderMade',
          data: expect.not.objectContaining({ recordedByAuthority: expect.anything() }),
          occurredAt: { at: at(5), precision: 'unknown', source: 'document' },
        }),
      );
    after(openCase(0), openCustody(1))
      .when(makeOrder(5))
      .then(event('OrderMade', { recordedByAuthority: true }));
  });

  it('gives an organisation that never acted no right to confirm in silence', () => {
    const silent = [openCase(0), openCustody(1), byTheCustodian, offer(10), accept(11), dispatch(12), receive(60)];
    const byAuthority = confirm(60 + 720, { actor: clerk, giverSuperior: HEADQUARTERS });
    after(...silent)
      .when(byAuthority)
      .thenRefuses('handover.only-the-giver-confirms');
    after(...silent.map((each) => (each === byTheCustodian ? makeOrder(5) : each)))
      .when(byAuthority)
      .then(event('HandoverConfirmedForGiver', { ground: 'ordering-authority' }), event('CustodyTransferred'));
  });
});

describe('What is recorded late is shown as late', () => {
  const later = 3 * DAYS;

  it('an order made three days ago needs the reason, and keeps its own time', () => {
    after(openCase(0))
      .when(makeOrder(later, { from: at(1), made: madeDaysAgo() }))
      .thenRefuses('occurred.late-needs-reason');
    after(openCase(0))
      .when(makeOrder(later, { from: at(1), made: madeDaysAgo('paper-record') }))
      .then(event('OrderMade', {}, { occurredAt: madeDaysAgo().occurredAt, lateReason: 'paper-record' }));
  });

  it('so does a determination of age', () => {
    after(openCase(0))
      .when(determineAge(later, { made: madeDaysAgo() }))
      .thenRefuses('occurred.late-needs-reason');
    after(openCase(0))
      .when(determineAge(later, { made: madeDaysAgo('told-later') }))
      .then(event('AgeDetermined', {}, { occurredAt: madeDaysAgo().occurredAt, lateReason: 'told-later' }));
  });

  it('and that somebody noticed that she was gone', () => {
    after(...inPoliceCustody)
      .when(reportMissing(later, { lastSeenAt: at(1), noticed: madeDaysAgo() }))
      .thenRefuses('occurred.late-needs-reason');
    after(...inPoliceCustody)
      .when(reportMissing(later, { lastSeenAt: at(1), noticed: madeDaysAgo('no-network') }))
      .then(event('PersonReportedMissing', {}, { occurredAt: madeDaysAgo().occurredAt, lateReason: 'no-network' }));
  });

  it('nothing of it may lie ahead', () => {
    const ahead: Occurrence = { occurredAt: { at: at(100), precision: 'exact', source: 'witnessed' } };
    after(openCase(0))
      .when(makeOrder(2, { made: ahead }))
      .thenRefuses('occurred.in-the-future');
    after(openCase(0))
      .when(determineAge(2, { made: ahead, orderId: orderId(1) }))
      .thenRefuses('occurred.in-the-future');
    after(...inPoliceCustody)
      .when(reportMissing(4, { lastSeenAt: at(3), noticed: ahead }))
      .thenRefuses('occurred.in-the-future');
  });
});
