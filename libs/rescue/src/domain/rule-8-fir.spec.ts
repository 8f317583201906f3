import { describe, expect, it } from '@jest/globals';
import { given } from '@setu/kernel/testing';
import * as story from '../../testing/operation-story.js';
import type { OperationEvent } from './operation-events.js';
import { operationDecider } from './operation.decider.js';
import { isSuspect, suspectsIn } from './operation-relations.js';
import type { OperationState, ProposedOperation } from './operation.state.js';

const { at, command, concluded, counted, DIGEST, entered, firLinked, gurpreet, kavita, named, NOW, ravi, ready, SUSPECT, text } =
  story;
const after = (...history: readonly OperationEvent[]) => given(operationDecider, ...ready, entered, ...history);
const stateOf = (...history: readonly OperationEvent[]): ProposedOperation =>
  [...ready, entered, ...history].reduce<OperationState>(operationDecider.evolve, operationDecider.initial) as ProposedOperation;
const linkedNow = { ...firLinked, data: { ...firLinked.data, registeredAt: NOW } };
const notRegistered: OperationEvent = {
  type: 'FirNotRegistered',
  data: { reasonCode: 'no-cognizable-offence', officerRef: ravi.userRef, approverRef: kavita.userRef },
};

describe('Rule 8: not registering an FIR needs a reason and a named approver who is not the officer', () => {
  it('is recorded with a reason and another officer of the unit, or of the one above, who approves it', () => {
    after().when(command('DecideAgainstFir')).then(notRegistered);
    after()
      .when(command('DecideAgainstFir', { approver: named(gurpreet), note: text }))
      .then({ ...notRegistered, data: { ...notRegistered.data, approverRef: gurpreet.userRef, note: text } });
  });

  it('is refused when the officer approves herself, or names somebody from elsewhere', () => {
    after()
      .when(command('DecideAgainstFir', { approver: named(ravi) }))
      .thenRefuses('fir.approver-is-the-officer');
    after()
      .when(command('DecideAgainstFir', { approver: named(story.meera) }))
      .thenRefuses('fir.approver-not-of-the-unit');
    after()
      .when(command('DecideAgainstFir', { approver: named(gurpreet), unit: story.station }))
      .thenRefuses('fir.approver-not-of-the-unit');
  });

  it('is refused when an FIR is linked', () => {
    after(firLinked).when(command('DecideAgainstFir')).thenRefuses('fir.already-registered');
  });
});

describe('An FIR', () => {
  it('is linked by whoever of the team knows it, also after the end, also several of them', () => {
    after()
      .when(command('LinkFir', { actor: story.vikram }))
      .then(linkedNow);
    after(firLinked).when(command('LinkFir')).then(linkedNow);
    after(story.removed(), counted(), concluded).when(command('LinkFir')).then(linkedNow);
    after(notRegistered).when(command('LinkFir')).then(linkedNow);
  });

  it('is registered at a police unit, and not before the information came', () => {
    after()
      .when(command('LinkFir', { station: story.ngo }))
      .thenRefuses('fir.station-not-a-police-unit');
    after()
      .when(command('LinkFir', { informationAt: at(1) }))
      .thenRefuses('fir.registered-before-information');
  });

  it('is copied to the informant or victim, if there is one', () => {
    const copy = { type: 'FirCopyDelivered', data: { firId: story.FIR, to: 'informant', deliveredAt: NOW } };
    after(firLinked).when(command('DeliverFirCopy')).then(copy);
    after().when(command('DeliverFirCopy')).thenRefuses('fir.unknown');
  });
});

describe('Rule 12: an order of events that law does not foresee is recorded and flagged', () => {
  const arrest = { type: 'ArrestRecorded', data: { suspectRef: SUSPECT, by: story.man.staffRef, arrestedAt: NOW } };

  it('an arrest after the FIR is in order', () => {
    after(firLinked).when(command('RecordArrest')).then(arrest);
  });

  it('an arrest before the FIR is accepted and flagged, whether the FIR is recorded or not', () => {
    after()
      .when(command('RecordArrest'))
      .then({ ...arrest, deviations: ['rule-12.arrest-before-fir'] });
    const occurredAt = { at: at(-8), precision: 'minute', source: 'witnessed' } as const;
    after(firLinked)
      .when(command('RecordArrest', { arrested: { occurredAt } }))
      .then({ ...arrest, data: { ...arrest.data, arrestedAt: at(-8) }, occurredAt, deviations: ['rule-12.arrest-before-fir'] });
  });

  it('an arrest is recorded once', () => {
    after(firLinked, arrest as OperationEvent)
      .when(command('RecordArrest'))
      .thenRefuses('arrest.already-recorded');
  });

  it('an entry that is told after the end is accepted and flagged', () => {
    given(operationDecider, ...ready, story.stoodDown)
      .when(command('RecordEntry'))
      .then({
        type: 'EntryMade',
        data: { enteredAt: NOW, womenOfficers: 2, witnesses: 2 },
        deviations: ['rule-12.after-the-end'],
      });
  });
});

describe('Rule 15: a suspect', () => {
  const suspected: OperationEvent = { type: 'SuspectNamed', data: { suspectRef: SUSPECT } };
  const cleared: OperationEvent = { type: 'SuspectCleared', data: { suspectRef: SUSPECT, reasonCode: 'mistaken-identity' } };

  it('is named without saying in clear who she is, also if she is a member of the network', () => {
    after().when(command('NameSuspect')).then(suspected);
    after()
      .when(command('NameSuspect', { member: { known: true, userRef: text, memberDigest: DIGEST } }))
      .then({ type: 'SuspectNamed', data: { suspectRef: SUSPECT, userRef: text, memberDigest: DIGEST } });
    after()
      .when(command('NameSuspect', { member: { known: false, userRef: text, memberDigest: DIGEST } }))
      .thenRefuses('suspect.no-such-member');
  });

  it('is named under the reference of an arrest of this operation, never under one from elsewhere', () => {
    const arrested: OperationEvent = { type: 'ArrestRecorded', data: { suspectRef: SUSPECT, by: ravi.userRef, arrestedAt: NOW } };
    after(arrested)
      .when(command('NameSuspect', { minted: false }))
      .then(suspected);
    after()
      .when(command('NameSuspect', { minted: false }))
      .thenRefuses('suspect.unknown');
    after(firLinked)
      .when(command('RecordArrest', { minted: false }))
      .thenRefuses('suspect.unknown');
    after(firLinked, suspected)
      .when(command('RecordArrest', { minted: false }))
      .then({ type: 'ArrestRecorded', data: { suspectRef: SUSPECT, by: story.man.staffRef, arrestedAt: NOW } });
  });

  it('is named once until the suspicion is lifted', () => {
    after(suspected).when(command('NameSuspect')).thenRefuses('suspect.already-named');
    after(suspected, cleared).when(command('NameSuspect')).then(suspected);
  });

  it('is named again when the suspect turns out to be a member: a user named as suspect loses access at once', () => {
    const member = { known: true, userRef: text, memberDigest: DIGEST };
    const unknown: OperationEvent = { type: 'SuspectNamed', data: { suspectRef: SUSPECT } };
    const known: OperationEvent = { type: 'SuspectNamed', data: { suspectRef: SUSPECT, userRef: text, memberDigest: DIGEST } };
    after(unknown)
      .when(command('NameSuspect', { minted: false, member }))
      .then(known);
    after(unknown, known)
      .when(command('NameSuspect', { minted: false, member }))
      .thenRefuses('suspect.already-named');
    after(unknown, known).when(command('NameSuspect')).thenRefuses('suspect.already-named');
    expect(isSuspect(stateOf(unknown, known), DIGEST)).toBe(true);
    expect(isSuspect(stateOf(unknown, known, cleared), DIGEST)).toBe(false);
  });

  it('is also who was arrested, named or not, until cleared: consent by a guardian who is suspect is void', () => {
    const arrested: OperationEvent = { type: 'ArrestRecorded', data: { suspectRef: SUSPECT, by: ravi.userRef, arrestedAt: NOW } };
    expect(suspectsIn(stateOf())).toEqual([]);
    expect(suspectsIn(stateOf(arrested))).toEqual([SUSPECT]);
    expect(suspectsIn(stateOf(arrested, suspected))).toEqual([SUSPECT]);
    expect(suspectsIn(stateOf(arrested, suspected, cleared))).toEqual([]);
    expect(suspectsIn(stateOf(suspected, cleared, arrested))).toEqual([SUSPECT]);
    after(arrested).when(command('ClearSuspect')).then(cleared);
  });

  it('is cleared by the lead unit, once', () => {
    after(suspected).when(command('ClearSuspect')).then(cleared);
    after(suspected)
      .when(command('ClearSuspect', { actor: story.vikram }))
      .thenRefuses('operation.only-its-lead-unit');
    after().when(command('ClearSuspect')).thenRefuses('suspect.unknown');
    after(suspected, cleared).when(command('ClearSuspect')).thenRefuses('suspect.already-cleared');
  });
});

describe('What was found', () => {
  it('is listed, served and linked by its reference and digest, all under seal', () => {
    after()
      .when(command('ServeSearchList'))
      .then({ type: 'SearchListServed', data: { hash: text, servedOn: 'occupant', signedByWitnesses: true } });
    after()
      .when(command('LinkSceneRecording'))
      .then({ type: 'SceneRecordingLinked', data: { recordingId: expect.any(String), sid: text, sha256: text } });
    after()
      .when(command('ListEvidence'))
      .then({ type: 'EvidenceListed', data: { items: [{ ref: expect.any(String), kind: 'phone', sealNo: text }] } });
    after()
      .when(command('ListEvidence', { items: [] }))
      .thenRefuses('evidence.nothing-listed');
  });
});
