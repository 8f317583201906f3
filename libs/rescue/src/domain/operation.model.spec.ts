import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { DomainError, type Decided } from '@setu/kernel';
import fc from 'fast-check';
import { OperationBook } from '../../testing/operation-book.js';
import * as story from '../../testing/operation-story.js';
import { RESCUE_REFUSALS } from '../refusals.js';
import type { OperationEvent } from './operation-events.js';
import type { OperationCommand } from './operation.commands.js';
import { operationDecider } from './operation.decider.js';
import type { OperationState } from './operation.state.js';

const RUNS = 300;
const LONGEST = 60;
const id = (n: number): string => `00000000-0000-4000-a000-${String(n).padStart(12, '0')}`;

/** What is tried next, and how: numbers that each move uses as it likes. */
type Step = Readonly<{ move: OperationCommand['type']; advance: number; numbers: readonly number[] }>;

const ONWARD: readonly OperationCommand['type'][] = [
  'RequestStaffing',
  'CommitStaffing',
  'EscalateStaffing',
  'AcknowledgeStaffingEscalation',
  'CallWitness',
  'RecordGrounds',
  'AuthoriseRescue',
  'BriefOperation',
  'RecordEntry',
  'RecordRemoval',
  'RecordRemoval',
  'ReconcileHeadcount',
  'ReconcileHeadcount',
];
const OTHERS: readonly OperationCommand['type'][] = [
  'ProposeOperation',
  'ArrangeNgoPresence',
  'ReserveShelter',
  'DeclineStaffing',
  'RecordArrest',
  'ServeSearchList',
  'LinkSceneRecording',
  'ListEvidence',
  'LinkFir',
  'DeliverFirCopy',
  'DecideAgainstFir',
  'NameSuspect',
  'ClearSuspect',
  'ConcludeOperation',
  'StandDownOperation',
];
const step: fc.Arbitrary<Step> = fc.record({
  move: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ONWARD) }, { weight: 2, arbitrary: fc.constantFrom(...OTHERS) }),
  advance: fc.constantFrom(0, 1, 5, 20),
  numbers: fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }),
});

/** People who may act, and whom a move takes if it does not care. */
const PEOPLE = [story.ravi, story.ravi, story.kavita, story.vikram, story.gurpreet, story.neelam, story.meera];
const GENDERS = ['female', 'female', 'male', 'transgender'] as const;

const commandOf = ({ move, numbers }: Step, now: string, removed: number): OperationCommand => {
  const [a, b, c, d, e, f] = numbers as [number, number, number, number, number, number];
  const hostile = f === 9;
  const actor = PEOPLE[a % PEOPLE.length]!;
  const common = { now, ...(hostile && { actor }) };
  const occurred = { occurredAt: { at: now, precision: 'minute', source: 'witnessed' } } as const;
  switch (move) {
    case 'RequestStaffing':
      return story.command(move, {
        ...common,
        requestId: id(b % 2),
        neededBy: hostile ? story.at(-9) : '2026-03-12T00:00:00.000Z',
      });
    case 'CommitStaffing': {
      const officers = [c, d].map((n, place) => ({
        staffRef: id(100 + n + place * 10),
        rank: 'constable' as const,
        gender: GENDERS[(n + e) % GENDERS.length]!,
      }));
      return story.command(move, { now, actor: hostile ? actor : story.vikram, requestId: id(b % 2), officers });
    }
    case 'DeclineStaffing':
      return story.command(move, { now, actor: hostile ? actor : story.vikram, requestId: id(b % 2) });
    case 'EscalateStaffing':
      return story.command(move, { ...common, requestId: id(b % 2) });
    case 'AcknowledgeStaffingEscalation':
      return story.command(move, { now, requestId: id(b % 2) });
    case 'CallWitness':
      return story.command(move, { ...common, gender: GENDERS[b % GENDERS.length]! });
    case 'AuthoriseRescue':
      return story.command(move, { ...common, ...(b > 5 && { exceptionCode: 'other' }), ...(c === 9 && { appointments: [] }) });
    case 'RecordEntry':
      return story.command(move, {
        ...common,
        entered: occurred,
        womenOfficers: b % 4,
        ...(c > 7 && { shortfallCode: 'other' }),
      });
    case 'RecordRemoval':
      return story.command(move, { ...common, subjectRef: id(200 + b), apparentAgeBand: c > 4 ? 'child' : 'adult' });
    case 'RecordArrest':
      return story.command(move, { ...common, suspectRef: id(300 + (b % 4)) });
    case 'ReconcileHeadcount': {
      const counted = b > 2 ? removed : c;
      const declinedToLeave = d % 3;
      const found = counted + declinedToLeave + (e % 2) + (c > 7 ? 1 : 0);
      return story.command(move, {
        ...common,
        found,
        removed: counted,
        declinedToLeave,
        declinedChildren: d === 8 ? 1 : 0,
        accused: e % 2,
      });
    }
    case 'LinkFir':
      return story.command(move, {
        ...common,
        firId: id(400 + (b % 2)),
        informationAt: hostile ? '2026-03-12T00:00:00.000Z' : story.at(-60),
      });
    case 'DeliverFirCopy':
      return story.command(move, { ...common, firId: id(400 + (b % 2)) });
    case 'NameSuspect':
    case 'ClearSuspect':
      return story.command(move, { ...common, suspectRef: id(300 + (b % 4)) });
    case 'ConcludeOperation':
      return story.command(move, { ...common, ...(b > 4 && { headcountCode: 'people-fled' }) });
    default:
      return story.command(move, common);
  }
};

const seen = new Map<string, number>();
const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);

const decide = (command: OperationCommand, state: OperationState): readonly Decided<OperationEvent>[] => {
  try {
    return operationDecider.decide(command, state);
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    expect(Object.keys(RESCUE_REFUSALS)).toContain((error as DomainError).code);
    count('refused');
    return [];
  }
};

const fold = (state: OperationState, events: readonly OperationEvent[]): OperationState =>
  events.reduce<OperationState>((folded, event) => operationDecider.evolve(folded, event), state);

const removedIn = (state: OperationState): number => (state.status === 'proposed' ? state.scene.removed.length : 0);
const endedIn = (state: OperationState): boolean => state.status === 'proposed' && state.ending !== undefined;

const play = (steps: readonly Step[]): void => {
  const book = new OperationBook();
  const history: OperationEvent[] = [];
  let state = operationDecider.initial;
  let minute = 0;
  for (const each of [{ move: 'ProposeOperation', advance: 0, numbers: [0, 0, 0, 0, 0, 0] } as const, ...steps]) {
    minute += each.advance;
    const wasEnded = book.ended;
    const events = decide(commandOf(each, story.at(minute), book.removed), state);
    for (const { type, deviations } of events) {
      count(wasEnded ? `${type} after the end` : type);
      for (const deviation of deviations ?? []) count(deviation);
    }
    if (events.length === 0) continue;
    book.enter(events);
    history.push(...events);
    state = fold(state, events);
    expect(book.faults).toEqual([]);
    const replayed = fold(operationDecider.initial, history);
    if (!isDeepStrictEqual(replayed, state)) expect(replayed).toEqual(state);
    expect(removedIn(state)).toBe(book.removed);
    expect(endedIn(state)).toBe(book.ended);
  }
};

describe('Whatever people try in an operation, in whatever order', () => {
  it('headcounts are shown as they are, nothing is decided after the end, and a replay gives the live state', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 15, maxLength: LONGEST, size: 'max' }), play), { numRuns: RUNS });
  });

  it.each([
    'refused',
    'RescueAuthorised',
    'OperationBriefed',
    'OperationConcluded',
    'OperationStoodDown',
    'StaffingDeclined',
    'StaffingEscalationAcknowledged',
    'PersonRemoved after the end',
    'HeadcountReconciled after the end',
    'FirLinked after the end',
    'FirCopyDelivered',
    'FirNotRegistered',
    'SuspectCleared',
    'rule-6.not-authorised',
    'rule-6.fewer-than-two-women-officers',
    'rule-6.grounds-not-before-entry',
    'rule-6.no-woman-witness-called',
    'rule-6.removed-before-entry',
    'rule-7.does-not-add-up',
    'rule-7.differs-from-those-recorded',
    'rule-7.child-left-behind',
    'rule-12.arrest-before-fir',
    'rule-12.after-the-end',
  ])('has really met: %s', (what) => expect(seen.get(what) ?? 0).toBeGreaterThanOrEqual(3));
});
