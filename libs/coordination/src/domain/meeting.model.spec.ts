import { describe, expect, it } from '@jest/globals';
import { DomainError, type Decided } from '@setu/kernel';
import fc from 'fast-check';
import {
  actionId,
  agree,
  approve,
  asha,
  close,
  committee,
  convene,
  home,
  imran,
  inputId,
  jointAtNgo,
  jointAtUnit,
  joseph,
  kavita,
  meera,
  ngo,
  otherNgo,
  report,
  speak,
  station,
  stranger,
  sunita,
  unit,
  vikram,
} from '../../testing/meeting-story.js';
import { COORDINATION_REFUSALS } from '../refusals.js';
import type { MeetingActor, MeetingCommand } from './meeting.commands.js';
import { meetingDecider } from './meeting.decider.js';
import type { MeetingEvent } from './meeting.events.js';
import { minutesAreApproved, type MeetingState } from './meeting.state.js';

const RUNS = 400;
const PEOPLE = [kavita, sunita, vikram, meera, imran, asha, joseph, jointAtUnit, jointAtNgo, stranger];
const MOVES = ['speak', 'agree', 'report', 'report', 'close', 'close', 'approve', 'approve', 'approve'] as const;

const step = fc.record({
  move: fc.constantFrom(...MOVES),
  who: fc.constantFrom(...PEOPLE),
  which: fc.nat(3),
  owner: fc.constantFrom(...PEOPLE),
  progress: fc.constantFrom('begun' as const, 'done' as const, 'hindered' as const),
  outcome: fc.constantFrom('done' as const, 'not-possible' as const),
  behind: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(2) }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** What a careful secretary would keep on paper, worked out from events alone and in another way than the rules do. */
class Paper {
  readonly entries: string[] = [];
  readonly open = new Map<string, string>();
  readonly agreed = new Set<string>();
  readonly closed = new Set<string>();
  approvedBy = new Map<string, string>();

  get closedForEntries(): boolean {
    return this.approvedBy.has('police') && this.approvedBy.has('ngo');
  }

  write(event: MeetingEvent): void {
    switch (event.type) {
      case 'MeetingConvened':
        return;
      case 'InputRecorded':
      case 'ActionAgreed':
        expect(this.closedForEntries).toBe(false);
        this.approvedBy = new Map();
        this.entries.push(event.type);
        if (event.type === 'ActionAgreed') {
          this.agreed.add(event.data.actionId);
          this.open.set(event.data.actionId, event.data.owner);
        } else
          expect(PEOPLE.some(({ userRef, orgRef }) => userRef === event.data.by && orgRef === event.data.fromOrg)).toBe(true);
        return;
      case 'ActionReported':
        expect(event.data.byOrg).toBe(this.open.get(event.data.actionId));
        return;
      case 'ActionClosed':
        expect(event.data.byOrg).toBe(kavita.orgRef);
        expect(this.open.delete(event.data.actionId)).toBe(true);
        this.closed.add(event.data.actionId);
        return;
      case 'MinutesApproved':
        expect([...this.approvedBy.values()]).not.toContain(event.data.by);
        this.approvedBy.set(event.data.side, event.data.by);
    }
  }
}

const commandOf = (
  { move, who, which, owner, progress, outcome, behind }: Step,
  ordinal: number,
  state: MeetingState,
): MeetingCommand => {
  const known = state.status === 'none' ? [] : Object.keys(state.actions);
  const action = known[which % Math.max(known.length, 1)] ?? actionId(which);
  switch (move) {
    case 'speak':
      return speak({ inputId: inputId(ordinal) }, who);
    case 'agree':
      return agree({ actionId: actionId(ordinal), owner: owner.orgRef }, who);
    case 'report':
      return report({ actionId: action, progressCode: progress }, ownerOf(state, action, who, which));
    case 'close':
      return close({ actionId: action, outcomeCode: outcome }, [who, sunita, kavita, kavita][which]);
    case 'approve':
      return approve({ upTo: (state.status === 'none' ? 0 : state.minutesRevision) - behind }, who);
  }
};

/** Mostly somebody of the owner, so that reports really happen. */
const ownerOf = (state: MeetingState, action: string, who: MeetingActor, which: number): MeetingActor => {
  const owner = state.status === 'none' ? undefined : state.actions[action]?.owner;
  return which === 0 ? who : (PEOPLE.find(({ orgRef }) => orgRef === owner) ?? who);
};

const seen = new Map<string, number>();
const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);

const decide = (command: MeetingCommand, state: MeetingState): readonly Decided<MeetingEvent>[] => {
  try {
    return meetingDecider.decide(command, state);
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    expect(Object.keys(COORDINATION_REFUSALS)).toContain((error as DomainError).code);
    count((error as DomainError).code);
    return [];
  }
};

const play = (steps: readonly Step[]): void => {
  const history: MeetingEvent[] = [];
  const paper = new Paper();
  let state: MeetingState = meetingDecider.initial;
  const commands = [convene({ invited: [unit, station, ngo, otherNgo, home, committee] })];
  for (const [ordinal, each] of [undefined, ...steps].entries()) {
    const command = each === undefined ? commands[0]! : commandOf(each, ordinal, state);
    for (const event of decide(command, state)) {
      count(event.type);
      paper.write(event);
      history.push(event);
      state = meetingDecider.evolve(state, event);
    }
    if (state.status === 'none') throw new Error('the meeting was convened');
    expect(history.reduce<MeetingState>(meetingDecider.evolve, meetingDecider.initial)).toEqual(state);
    expect(state.revision).toBe(history.length - 1);
    expect(new Set(Object.keys(state.actions))).toEqual(paper.agreed);
    const stillOpen = Object.entries(state.actions).filter(([, { closedBy }]) => closedBy === undefined);
    expect(new Map(stillOpen.map(([id, { owner }]) => [id, owner]))).toEqual(paper.open);
    expect(minutesAreApproved(state)).toBe(paper.closedForEntries);
  }
  if (paper.closedForEntries) count('approved by both');
};

describe('Whatever is said and agreed, in whatever order', () => {
  it('a replay gives the live state, no action is lost, and what both sides approved does not change', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 10, maxLength: 50, size: 'max' }), play), { numRuns: RUNS });
  });

  it.each([
    'ActionReported',
    'ActionClosed',
    'MinutesApproved',
    'approved by both',
    'meeting.minutes-approved',
    'minutes.changed-since-you-read',
    'minutes.one-person-approves-for-one-side',
    'action.reporter-does-not-close',
    'action.already-closed',
  ])('has really met: %s', (what) => expect(seen.get(what) ?? 0).toBeGreaterThanOrEqual(3));
});
