import { describe, expect, it } from '@jest/globals';
import type { Folded } from '@setu/kernel';
import {
  asha,
  at,
  attachDocument,
  clerk,
  consentId,
  determineAge,
  documentRef,
  event,
  extendOrder,
  giveConsent,
  inAccommodation,
  inPoliceCustody,
  makeOrder,
  openCase,
  openCustody,
  orderId,
  produce,
  ravi,
  reportMissing,
  SHELTER,
  stranger,
} from '../../testing/case-story.js';
import { childInShelter, recordWishes, reportVerification, assignVerification } from '../../testing/homeward-story.js';
import { afterHistory, correctRecord, eventId, history, revisionOf } from '../../testing/keeping-story.js';
import type { CaseActor } from './case-actor.js';
import type { CaseEvent } from './case-events.js';
import type { CaseCommand } from './case.commands.js';
import { caseDecider } from './case.decider.js';
import type { CaseState, OpenedCase } from './case.state.js';

const stateOf = (events: readonly Folded<CaseEvent>[]): OpenedCase =>
  events.reduce<CaseState>(caseDecider.evolve, caseDecider.initial) as OpenedCase;

/** The state after a correction of the first event of that type, by the committee if it is the committee's own. */
const corrected = (commands: readonly CaseCommand[], type: CaseEvent['type'], patch: object, minute = 500): OpenedCase => {
  const told = history(...commands);
  const actor = type === 'OrderMade' ? clerk : ravi;
  const correction = correctRecord(minute, { actor, correctsEventId: eventId(revisionOf(type, ...commands)), patch });
  return stateOf([...told, ...caseDecider.decide(correction, stateOf(told))]);
};

describe('Rule 12: nothing is edited; a correction is a new event that names the old one, and both stay visible', () => {
  it('it says what the entry should have said, and what it said until now', () =>
    afterHistory(...inPoliceCustody)
      .when(correctRecord(10, { actor: ravi, correctsEventId: eventId(2), patch: { producedAt: at(1), journeyMinutes: 40 } }))
      .then(
        event('RecordCorrected', {
          correctsEventId: eventId(2),
          correctsRevision: 2,
          correctsType: 'PersonProduced',
          reasonCode: 'typing-mistake',
          patch: { producedAt: at(1), journeyMinutes: 40 },
          former: { producedAt: at(2) },
        }),
      ));

  it('a second correction starts from what the first one said', () => {
    const told = history(...inPoliceCustody, openCaseCorrection(10, { origin: 'helpline' }));
    expect(caseDecider.decide(openCaseCorrection(11, { origin: 'court' }), stateOf(told))).toEqual([
      event('RecordCorrected', { patch: { origin: 'court' }, former: { origin: 'helpline' } }),
    ]);
    expect(() => caseDecider.decide(openCaseCorrection(11, { origin: 'helpline' }), stateOf(told))).toThrow(
      'correction.changes-nothing',
    );
  });

  it.each([
    ['a custodian', [openCase(0), openCustody(1)], 'CustodyOpened', { from: at(0) }],
    [
      'what was found of a home',
      [...childInShelter, assignVerification(5), reportVerification(6)],
      'HomeVerificationAssigned',
      { visitedAt: at(5) },
    ],
  ] as const)('%s is never corrected: that takes a new act', (_what, commands, type, patch) =>
    afterHistory(...commands)
      .when(correctRecord(10, { actor: ravi, correctsEventId: eventId(revisionOf(type, ...commands)), patch }))
      .thenRefuses('correction.not-of-this-entry'),
  );

  it('nor is a field that is not listed for that kind of entry: the identity and the kind of an order, a red flag, a wish', () => {
    const orderPatch = { gender: 'female' } as const;
    afterHistory(...inPoliceCustody)
      .when(
        correctRecord(10, {
          actor: ravi,
          correctsEventId: eventId(revisionOf('OrderMade', ...inPoliceCustody)),
          patch: orderPatch,
        }),
      )
      .thenRefuses('correction.not-of-this-field');
    const heard = [...childInShelter, recordWishes(6)];
    afterHistory(...heard)
      .when(correctRecord(10, { correctsEventId: eventId(revisionOf('WishesRecorded', ...heard)), patch: { mode: 'video' } }))
      .thenRefuses('correction.not-of-this-field');
  });

  it('it names an entry of this case, changes something, and is made by an organisation that the case concerns', () => {
    afterHistory(openCase(0))
      .when(correctRecord(10, { actor: ravi, correctsEventId: eventId(99) }))
      .thenRefuses('correction.unknown-entry');
    afterHistory(openCase(0))
      .when(correctRecord(10, { actor: ravi, patch: { origin: 'walk-in' } }))
      .thenRefuses('correction.changes-nothing');
    afterHistory(openCase(0))
      .when(correctRecord(10, { actor: stranger }))
      .thenRefuses('case.not-yours');
  });

  it('nothing is corrected into the future, nor an order or consent to end before it begins', () => {
    afterHistory(...inPoliceCustody)
      .when(correctRecord(10, { actor: ravi, correctsEventId: eventId(2), patch: { producedAt: at(60) } }))
      .thenRefuses('occurred.in-the-future');
    const order = revisionOf('OrderMade', ...inPoliceCustody);
    afterHistory(...inPoliceCustody)
      .when(correctRecord(10, { actor: clerk, correctsEventId: eventId(order), patch: { until: at(2) } }))
      .thenRefuses('order.ends-before-it-begins');
    const consent = revisionOf('ConsentGiven', ...inAccommodation);
    afterHistory(...inAccommodation)
      .when(correctRecord(10, { correctsEventId: eventId(consent), patch: { expires: at(0) } }))
      .thenRefuses('consent.ends-before-it-begins');
  });
});

const openCaseCorrection = (minute: number, patch: object): CaseCommand =>
  correctRecord(minute, { actor: ravi, correctsEventId: eventId(0), patch });

/** What a correction of the first event of that type leads to. */
const correcting = (commands: readonly CaseCommand[], type: CaseEvent['type'], patch: object, actor: CaseActor, minute = 90) =>
  afterHistory(...commands).when(
    correctRecord(minute, { actor, correctsEventId: eventId(revisionOf(type, ...commands)), patch }),
  );

describe('Rule 12: nothing is edited; a correction is a new event, and makes no new law', () => {
  const ordered = [openCase(0, { actor: asha }), makeOrder(1, { custodianOrg: SHELTER, until: at(60) })];
  const known = [
    openCase(0, { actor: asha }),
    attachDocument(1, { actor: asha }),
    makeOrder(2, { actor: asha, until: at(60), documentRef: documentRef(1) }),
  ];
  const onItsWord = [
    openCase(0, { actor: asha }),
    attachDocument(1, { actor: asha }),
    makeOrder(2, { actor: asha, until: at(60) }),
  ];

  it('what an authority recorded itself is corrected by that authority alone', () => {
    correcting(ordered, 'OrderMade', { until: at(100_000) }, asha).thenRefuses('correction.only-the-authority');
    correcting(ordered, 'OrderMade', { until: at(30) }, asha).thenRefuses('correction.only-the-authority');
    const determined = [openCase(0, { actor: asha }), determineAge(1, { age: 19 })];
    correcting(determined, 'AgeDetermined', { age: 20 }, asha).thenRefuses('correction.only-the-authority');
    correcting(ordered, 'OrderMade', { until: at(120) }, clerk).then(event('RecordCorrected', { patch: { until: at(120) } }));
  });

  it('an order known from its paper holds longer only by that paper: otherwise the authority extends it', () => {
    correcting(onItsWord, 'OrderMade', { until: at(120) }, asha).thenRefuses('correction.prolongs-order');
    correcting(onItsWord, 'OrderMade', { from: at(1) }, asha).thenRefuses('correction.prolongs-order');
    correcting(onItsWord, 'OrderMade', { until: at(120), documentRef: documentRef(2) }, asha).thenRefuses(
      'correction.prolongs-order',
    );
    correcting(onItsWord, 'OrderMade', { until: at(120), documentRef: documentRef(1) }, asha).then(event('RecordCorrected'));
    correcting(known, 'OrderMade', { until: at(120) }, asha).then(event('RecordCorrected'));
    correcting(onItsWord, 'OrderMade', { from: at(3), until: at(50) }, asha).then(event('RecordCorrected'));
    const extended = [...onItsWord, extendOrder(50, { actor: asha, until: at(80) })];
    correcting(extended, 'OrderExtended', { until: at(120) }, asha).thenRefuses('correction.prolongs-order');
    correcting(extended, 'OrderExtended', { until: at(70) }, asha).then(event('RecordCorrected'));
  });

  it('a consent holds longer only by a new one', () => {
    const given = [openCase(0), giveConsent(1, { expires: at(60) })];
    correcting(given, 'ConsentGiven', { expires: at(120) }, ravi).thenRefuses('correction.prolongs-consent');
    correcting(given, 'ConsentGiven', { expires: at(30) }, ravi).then(event('RecordCorrected'));
  });

  it('and the power of removal, which ended when she was produced, never again: nothing here delays an adult', () => {
    const produced = [openCase(0), openCustody(1), produce(2)];
    correcting(produced, 'PersonProduced', { producedAt: at(0) }, ravi).thenRefuses('correction.revives-power');
    correcting(produced, 'PersonProduced', { producedAt: at(1) }, ravi).then(event('RecordCorrected'));
    const before = [openCase(0), produce(1), makeOrder(2), openCustody(3, { basis: { kind: 'order', orderId: orderId(1) } })];
    correcting(before, 'PersonProduced', { producedAt: at(0) }, ravi).then(event('RecordCorrected'));
  });
});

describe('Rule 12: a correction acts from now on, in its own slice', () => {
  it('on the dates of an order; an extension of it stays what it is', () => {
    const limited = [openCase(0), attachDocument(1), makeOrder(1, { until: at(60), documentRef: documentRef(1) })];
    expect(corrected(limited, 'OrderMade', { until: at(90) }).orders.byId[orderId(1)]).toMatchObject({ until: at(90) });
    expect(corrected(limited, 'OrderMade', { from: at(3) }).orders.byId[orderId(1)]).toMatchObject({
      from: at(3),
      until: at(60),
    });
    const extended = [...limited, extendOrder(50, { until: at(120) })];
    expect(corrected(extended, 'OrderMade', { until: at(70) }).orders.byId[orderId(1)]).toMatchObject({ until: at(120) });
    expect(corrected(extended, 'OrderExtended', { until: at(110) }).orders.byId[orderId(1)]).toMatchObject({ until: at(110) });
    const twice = [...extended, extendOrder(100, { until: at(240) })];
    expect(corrected(twice, 'OrderExtended', { until: at(110) }).orders.byId[orderId(1)]).toMatchObject({ until: at(240) });
  });

  it('on when she was produced, so that the power of removal ends there', () =>
    expect(corrected(inPoliceCustody, 'PersonProduced', { producedAt: at(5) }).orders.productions).toEqual([at(5)]));

  it('on a consent', () => {
    const given = [openCase(0), giveConsent(1)];
    expect(corrected(given, 'ConsentGiven', { expires: at(9) }).consents[consentId(1)]).toMatchObject({ expires: at(9) });
  });

  it('on what the case was opened with, and on when she was last seen', () => {
    expect(corrected([openCase(0)], 'CaseOpened', { gender: 'transgender' }).opening.gender).toBe('transgender');
    const missing = [...inPoliceCustody, reportMissing(20)];
    expect(corrected(missing, 'PersonReportedMissing', { lastSeenAt: at(15) }).custody).toMatchObject({
      missing: { lastSeenAt: at(15) },
    });
  });

  it('and the entry that was corrected can be corrected by whoever has the better source', () =>
    afterHistory(...inPoliceCustody)
      .when(
        correctRecord(10, { actor: clerk, correctsEventId: eventId(2), reasonCode: 'better-source', patch: { mode: 'video' } }),
      )
      .then(event('RecordCorrected', { reasonCode: 'better-source', byOrg: clerk.orgRef })));
});
