import { describe, expect, it } from '@jest/globals';
import { given } from '@setu/kernel/testing';
import * as story from '../../testing/operation-story.js';
import type { OperationEvent } from './operation-events.js';
import { operationDecider } from './operation.decider.js';
import { RESCUE_ROUTES, type RescueRoute } from './operation-codes.js';
import { coversArea, ROUTE_REQUIREMENTS } from './route-requirements.js';

const { appointment, at, authorised, command, committed, entered, grounds, kavita, man, NOW, proposed, ravi, ready, requested } =
  story;
const after = (...history: readonly OperationEvent[]) => given(operationDecider, ...history);
const staffed = [proposed, requested, committed, grounds] as const;
const byRoute = (route: RescueRoute): OperationEvent => ({
  type: 'OperationProposed',
  data: { tipIds: [], leadUnit: story.LEAD, route, proposedBy: ravi.userRef },
});
const soon = { occurredAt: { at: at(-1), precision: 'minute', source: 'witnessed' } } as const;

describe('Rule 6: a rescue is authorised only with two women officers committed, or a recorded exception', () => {
  it('is authorised when two are committed', () => {
    after(...staffed)
      .when(command('AuthoriseRescue'))
      .then(authorised);
  });

  it('is refused with none or one, and says how many are needed', () => {
    const [first] = story.women;
    const one = { ...committed, data: { ...committed.data, officers: [first, man] } } as OperationEvent;
    after(proposed, grounds).when(command('AuthoriseRescue')).thenRefuses('rescue.too-few-women-officers');
    after(proposed, requested, one, grounds).when(command('AuthoriseRescue')).thenRefuses('rescue.too-few-women-officers');
  });

  it('is authorised with fewer when the exception is recorded, which then shows', () => {
    after(proposed, grounds)
      .when(command('AuthoriseRescue', { exceptionCode: 'danger-to-life' }))
      .then({ ...authorised, data: { ...authorised.data, womenCommitted: 0, exceptionCode: 'danger-to-life' } });
  });

  it('records no exception that was not needed', () => {
    after(...staffed)
      .when(command('AuthoriseRescue', { exceptionCode: 'other' }))
      .then(authorised);
  });
});

describe('Rule 6: by an officer whose appointment covers that area and day', () => {
  it('is refused without an appointment, or with one of another power or area', () => {
    for (const appointments of [
      [],
      [{ ...appointment, power: 'child-welfare-police-officer' }],
      [{ ...appointment, area: 'DL-NORTH' as const }],
    ])
      after(...staffed)
        .when(command('AuthoriseRescue', { appointments }))
        .thenRefuses('rescue.officer-not-appointed');
  });

  it('holds for an appointment for the whole city in each of its districts, and for a trafficking officer in the whole country', () => {
    expect(coversArea({ power: 'special-police-officer', area: 'IN-DL' }, 'DL-CENTRAL')).toBe(true);
    expect(coversArea({ power: 'special-police-officer', area: 'DL-CENTRAL' }, 'DL-CENTRAL')).toBe(true);
    expect(coversArea({ power: 'special-police-officer', area: 'DL-CENTRAL' }, 'DL-NORTH')).toBe(false);
    expect(coversArea({ power: 'special-police-officer', area: 'DL-CENTRAL' }, 'IN-DL')).toBe(false);
    expect(coversArea({ power: 'special-police-officer', area: 'IN-DL' }, 'IN-UP')).toBe(false);
    expect(coversArea({ power: 'trafficking-police-officer', area: 'IN-DL' }, 'IN-UP')).toBe(true);
    expect(coversArea({ power: 'trafficking-police-officer', area: 'IN-DL' }, 'unknown')).toBe(false);
  });

  it('needs, by order of a magistrate, no appointment but the rank of a sub-inspector, as the record has it', () => {
    const byOrder = { authority: 'magistrate-order', orderNumber: story.text } as const;
    const history = [byRoute('ITPA-16'), requested, committed];
    after(...history)
      .when(command('AuthoriseRescue', { ...byOrder, appointments: [] }))
      .thenRefuses('rescue.officer-rank-too-low');
    after(...history)
      .when(command('AuthoriseRescue', { ...byOrder, appointments: [{ ...appointment, rank: 'assistant-sub-inspector' }] }))
      .thenRefuses('rescue.officer-rank-too-low');
    const { appointmentRef: _, ...data } = authorised.data as Record<string, unknown>;
    const expected = { ...authorised, data: { ...data, ...byOrder } };
    after(...history)
      .when(command('AuthoriseRescue', byOrder))
      .then(expected);
    const self = { staffRef: ravi.userRef, rank: 'sub-inspector', gender: 'male' };
    const withHim = { ...committed, data: { ...committed.data, officers: [...story.women, self] } } as OperationEvent;
    after(byRoute('ITPA-16'), requested, withHim)
      .when(command('AuthoriseRescue', { ...byOrder, appointments: [] }))
      .then(expected);
  });

  it('rests on the authority of its route', () => {
    after(...staffed)
      .when(command('AuthoriseRescue', { authority: 'magistrate-order' }))
      .thenRefuses('rescue.authority-of-another-route');
    after(byRoute('BNSS-100'), requested, committed)
      .when(command('AuthoriseRescue'))
      .thenRefuses('rescue.authority-of-another-route');
  });

  it('is decided by its lead unit, once, before entry', () => {
    after(...staffed)
      .when(command('AuthoriseRescue', { actor: story.vikram }))
      .thenRefuses('operation.only-its-lead-unit');
    after(...staffed, authorised)
      .when(command('AuthoriseRescue'))
      .thenRefuses('rescue.already-authorised');
    after(...staffed, entered)
      .when(command('AuthoriseRescue'))
      .thenRefuses('operation.already-entered');
  });

  it('is judged by requirements that name a source for each route', () => {
    for (const route of RESCUE_ROUTES) expect(ROUTE_REQUIREMENTS[route].sources.length).toBeGreaterThan(0);
  });
});

describe('Rule 6: grounds before entry', () => {
  it('is not authorised by an officer who has not recorded hers', () => {
    after(proposed, requested, committed).when(command('AuthoriseRescue')).thenRefuses('rescue.grounds-first');
    after(...staffed)
      .when(command('AuthoriseRescue', { actor: kavita }))
      .thenRefuses('rescue.grounds-first');
  });

  it('are recorded by an officer of the lead unit, late too, and after entry with the deviation', () => {
    const written = { type: 'GroundsRecorded', data: { officerRef: ravi.userRef, recordedAt: NOW, text: story.text } };
    after(proposed).when(command('RecordGrounds')).then(written);
    after(proposed)
      .when(command('RecordGrounds', { actor: story.vikram }))
      .thenRefuses('operation.only-its-lead-unit');
    after(...ready, entered)
      .when(command('RecordGrounds'))
      .then({ ...written, deviations: ['rule-6.grounds-not-before-entry'] });
  });

  it('that were written after the entry are shown at the entry', () => {
    const late = { ...grounds, data: { ...grounds.data, recordedAt: NOW } } as OperationEvent;
    after(proposed, requested, committed, late, authorised, story.witness(), story.witness('male', 52))
      .when(command('RecordEntry', { entered: soon }))
      .then(expect.objectContaining({ type: 'EntryMade', deviations: ['rule-6.grounds-not-before-entry'] }));
  });
});

describe('Rule 6: two witnesses called, one a woman, or reasons', () => {
  const entry = (deviations?: readonly string[]) => ({
    type: 'EntryMade',
    data: { enteredAt: NOW, womenOfficers: 2, witnesses: 2 },
    ...(deviations && { deviations }),
  });
  const unwitnessed = [...staffed, authorised];

  it('is in order with two called, also if one refused', () => {
    after(...ready)
      .when(command('RecordEntry'))
      .then(entry());
    const refused = { type: 'WitnessCalled', data: { subjectRef: story.BOY, gender: 'male', response: 'refused' } } as const;
    after(...unwitnessed, story.witness(), refused)
      .when(command('RecordEntry'))
      .then(entry());
  });

  it('is recorded with fewer, and shown so', () => {
    const both = ['rule-6.fewer-than-two-witnesses-called', 'rule-6.no-woman-witness-called'];
    after(...unwitnessed)
      .when(command('RecordEntry'))
      .then(entry(both));
    after(...unwitnessed, story.witness())
      .when(command('RecordEntry'))
      .then(entry([both[0]!]));
    after(...unwitnessed, story.witness('male'), story.witness('male', 52))
      .when(command('RecordEntry'))
      .then(entry([both[1]!]));
  });

  it('is in order with reasons', () => {
    after(...unwitnessed)
      .when(command('RecordEntry', { shortfallCode: 'witnesses-refused', witnesses: 0 }))
      .then({ type: 'EntryMade', data: { enteredAt: NOW, womenOfficers: 2, witnesses: 0, shortfallCode: 'witnesses-refused' } });
  });

  it('is told by whoever was there, also after the end', () => {
    after(...ready)
      .when(command('CallWitness', { actor: story.vikram, name: story.text }))
      .then({ ...story.witness(), data: { ...story.witness().data, name: story.text } });
    after(proposed)
      .when(command('CallWitness', { actor: story.vikram }))
      .thenRefuses('operation.not-of-its-team');
    after(...ready, story.stoodDown)
      .when(command('CallWitness'))
      .then(story.witness());
  });
});

describe('An entry that should not have been made as it was', () => {
  it('is recorded all the same: not authorised, too few women officers, no grounds', () => {
    after(proposed, story.witness(), story.witness('male', 52))
      .when(command('RecordEntry', { womenOfficers: 1 }))
      .then({
        type: 'EntryMade',
        data: { enteredAt: NOW, womenOfficers: 1, witnesses: 2 },
        deviations: ['rule-6.not-authorised', 'rule-6.fewer-than-two-women-officers', 'rule-6.grounds-not-before-entry'],
      });
  });

  it('with fewer women officers is in order if the exception was recorded when it was authorised', () => {
    const excepted = { ...authorised, data: { ...authorised.data, exceptionCode: 'danger-to-life' } } as OperationEvent;
    after(proposed, grounds, excepted, story.witness(), story.witness('male', 52))
      .when(command('RecordEntry', { womenOfficers: 0 }))
      .then({ type: 'EntryMade', data: { enteredAt: NOW, womenOfficers: 0, witnesses: 2 } });
  });
});
