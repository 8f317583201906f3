import { describe, expect, it } from '@jest/globals';
import {
  after,
  asha,
  at,
  attachDocument,
  determineAge,
  documentRef,
  event,
  inAccommodation,
  makeOrder,
  occurred,
  openCase,
  orderAgeTest,
  orderId,
  ravi,
  recordAgeBand,
  stateAfter,
  stranger,
} from '../../testing/case-story.js';
import { recordedStory } from '../../testing/recorded-story.js';
import type { CaseCommand } from './case.commands.js';
import { CASE_CLOCKS, stateAt } from './state-at.js';

const treatedAs = (...commands: readonly CaseCommand[]) => {
  const state = stateAfter(...commands);
  return state.status === 'open' ? state.age.treatedAs : undefined;
};

describe('Rule 13: age is a history; doubt means child until determined', () => {
  it('two bands that differ are a doubt, and doubt stays until determined', () => {
    expect(treatedAs(openCase(0), recordAgeBand(1))).toBe('adult');
    expect(treatedAs(openCase(0), recordAgeBand(1, { band: 'child' }))).toBe('doubtful');
    expect(treatedAs(openCase(0, { apparentAgeBand: 'child' }), recordAgeBand(1, { band: 'adult', basis: 'stated' }))).toBe(
      'doubtful',
    );
    expect(treatedAs(openCase(0, { apparentAgeBand: 'doubtful' }), recordAgeBand(1), recordAgeBand(2))).toBe('doubtful');
  });

  it('the event says what was seen and what follows from it', () =>
    after(openCase(0))
      .when(recordAgeBand(1, { band: 'child', basis: 'birth-certificate' }))
      .then({
        type: 'AgeBandRecorded',
        data: { band: 'child', basis: 'birth-certificate', treatedAs: 'doubtful' },
      }));

  it('the latest determination holds, against appearances too', () => {
    expect(treatedAs(openCase(0, { apparentAgeBand: 'doubtful' }), determineAge(1))).toBe('adult');
    expect(treatedAs(openCase(0), determineAge(1, { band: 'child' }), recordAgeBand(2))).toBe('child');
    expect(treatedAs(openCase(0), determineAge(1, { band: 'child' }), determineAge(2))).toBe('adult');
  });

  it('of two determinations the one made last holds, whichever is told first', () => {
    const older = determineAge(60, { band: 'child', made: occurred(10) });
    expect(treatedAs(openCase(0), determineAge(30), older)).toBe('adult');
    expect(treatedAs(openCase(0), determineAge(30, { band: 'child' }), determineAge(60, { made: occurred(10) }))).toBe('child');
    expect(treatedAs(openCase(0), determineAge(30), determineAge(60, { band: 'child', made: occurred(40) }))).toBe('child');
    after(...inAccommodation, determineAge(30))
      .when(older)
      .then(event('AgeDetermined', { band: 'child', treatedAs: 'adult', determinedAt: at(10) }));
  });

  it('appearances do not override a determination on the clock of what had happened either', () => {
    const told = recordedStory(
      openCase(0, { apparentAgeBand: 'doubtful' }),
      recordAgeBand(30),
      determineAge(60, { band: 'child', made: occurred(10) }),
    );
    for (const clock of CASE_CLOCKS) expect(stateAt(told, at(70), clock).state).toMatchObject({ age: { treatedAs: 'child' } });
    expect(stateAt(told, at(40), 'occurred').state).toMatchObject({ age: { treatedAs: 'child', determined: true } });
    expect(stateAt(told, at(40), 'recorded').state).toMatchObject({ age: { treatedAs: 'doubtful', determined: false } });
  });

  it('nobody but an authority determines: its own member, its order, or its paper', () => {
    const offNetwork = { actor: ravi, authority: 'other', authorityOrg: undefined, authorityFact: undefined } as const;
    const child = openCase(0, { apparentAgeBand: 'child' });
    after(child).when(determineAge(5, offNetwork)).thenRefuses('age.determined-by-nobody');
    after(child)
      .when(determineAge(5, { actor: ravi }))
      .thenRefuses('age.determined-by-nobody');
    after(child)
      .when(determineAge(5, { ...offNetwork, documentRef: documentRef(1) }))
      .thenRefuses('age.determined-by-nobody');
    after(child, attachDocument(1))
      .when(determineAge(5, { ...offNetwork, documentRef: documentRef(1) }))
      .then(
        event(
          'AgeDetermined',
          { documentRef: documentRef(1) },
          { data: expect.not.objectContaining({ recordedByAuthority: true }) },
        ),
      );
    after(child)
      .when(determineAge(5))
      .then(event('AgeDetermined', { recordedByAuthority: true }));
  });

  it('an order in which it is counts if the same authority recorded it, or its paper is there', () => {
    const child = openCase(0, { apparentAgeBand: 'child' });
    const inOrder = determineAge(5, { actor: ravi, orderId: orderId(1) });
    after(child, makeOrder(2))
      .when(inOrder)
      .then(event('AgeDetermined', { orderId: orderId(1) }));
    after(child, makeOrder(2, { actor: ravi }))
      .when(inOrder)
      .thenRefuses('age.determined-by-nobody');
    after(child, attachDocument(1), makeOrder(2, { actor: ravi, documentRef: documentRef(1) }))
      .when(inOrder)
      .then(event('AgeDetermined'));
    after(child)
      .when(makeOrder(2, { actor: ravi, documentRef: documentRef(1) }))
      .thenRefuses('order.document-not-attached');
    after(child, makeOrder(2))
      .when(
        determineAge(5, {
          actor: ravi,
          authority: 'other',
          authorityOrg: undefined,
          authorityFact: undefined,
          orderId: orderId(1),
        }),
      )
      .thenRefuses('age.determined-by-nobody');
  });

  it('a new age questions the custody that rests on consent', () => {
    after(...inAccommodation)
      .when(recordAgeBand(5, { actor: asha, band: 'child' }))
      .then(event('AgeBandRecorded', { treatedAs: 'doubtful' }), event('BasisQuestioned', { fact: 'age-doubted' }));
    after(...inAccommodation)
      .when(determineAge(5, { band: 'child' }))
      .then(event('AgeDetermined', { band: 'child' }), event('BasisQuestioned', { fact: 'age-determined' }));
    after(...inAccommodation)
      .when(determineAge(5))
      .then(event('AgeDetermined', { band: 'adult' }));
  });

  it('an age and a band that contradict each other are refused, and so is an order nobody recorded', () => {
    after(openCase(0))
      .when(determineAge(1, { band: 'child', age: 18 }))
      .thenRefuses('age.contradicts-band');
    after(openCase(0))
      .when(determineAge(1, { band: 'adult', age: 17 }))
      .thenRefuses('age.contradicts-band');
    after(openCase(0))
      .when(determineAge(1, { band: 'child', age: 17 }))
      .then(event('AgeDetermined', { age: 17 }));
    after(openCase(0))
      .when(determineAge(1, { orderId: orderId(9) }))
      .thenRefuses('order.unknown');
  });

  it('an organisation without a part in the case records no age', () =>
    after(openCase(0))
      .when(recordAgeBand(1, { actor: stranger }))
      .thenRefuses('case.not-yours'));

  it('a test of age is ordered where there is doubt, so she is treated as a child from then on until an authority determines', () => {
    after(openCase(0))
      .when(orderAgeTest(1))
      .then(
        event('AgeTestOrdered', { test: 'ossification', orderedAt: at(1) }),
        event('AgeBandRecorded', { band: 'doubtful', basis: 'test-ordered', treatedAs: 'doubtful' }),
      );
    expect(treatedAs(openCase(0), orderAgeTest(1), recordAgeBand(2))).toBe('doubtful');
    expect(treatedAs(openCase(0), orderAgeTest(1), determineAge(2))).toBe('adult');
    after(...inAccommodation)
      .when(orderAgeTest(5))
      .then(event('AgeTestOrdered'), event('AgeBandRecorded'), event('BasisQuestioned', { fact: 'age-doubted' }));
  });

  it('a test that is ordered of a child, or after a determination, changes nothing until it is determined anew', () => {
    after(openCase(0, { apparentAgeBand: 'child' }))
      .when(orderAgeTest(1))
      .then(event('AgeTestOrdered'));
    after(openCase(0), determineAge(1)).when(orderAgeTest(2)).then(event('AgeTestOrdered'));
    expect(treatedAs(openCase(0), determineAge(1), orderAgeTest(2))).toBe('adult');
  });

  it('an order for a test is recorded by the authority or by whom the case concerns, and not ahead of time', () => {
    after(openCase(0))
      .when(orderAgeTest(1, { actor: stranger }))
      .thenRefuses('case.not-yours');
    after(openCase(0))
      .when(orderAgeTest(1, { ordered: occurred(9) }))
      .thenRefuses('occurred.in-the-future');
  });
});
