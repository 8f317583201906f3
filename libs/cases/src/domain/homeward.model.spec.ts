import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { DomainError, type Decided, type Recorded } from '@setu/kernel';
import fc from 'fast-check';
import { at } from '../../testing/case-story.js';
import { HomewardLedger } from '../../testing/homeward-ledger.js';
import { HOMEWARD_MOVES, HomewardMoves, type HomewardStep } from '../../testing/homeward-moves.js';
import { completeReunification } from '../../testing/homeward-story.js';
import { recordedAs } from '../../testing/recorded-story.js';
import { CASES_REFUSALS } from '../refusals.js';
import type { CaseEvent } from './case-events.js';
import type { CaseCommand } from './case.commands.js';
import { caseDecider } from './case.decider.js';
import type { CaseState } from './case.state.js';
import { answersFor } from './custody.state.js';
import { stateAt } from './state-at.js';

const RUNS = 1_500;
const LONGEST = 60;
const SEED = Number(process.env['SETU_MODEL_SEED'] ?? 20_260_318);

const seen = new Map<string, number>();
const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);

const step: fc.Arbitrary<HomewardStep> = fc.record({
  move: fc.oneof(
    { weight: 5, arbitrary: fc.constant('onward' as const) },
    { weight: 3, arbitrary: fc.constantFrom(...HOMEWARD_MOVES) },
  ),
  advance: fc.constantFrom(1, 1, 2, 10, 35, 12_000),
  late: fc.constantFrom(0, 0, 0, 1, 3, 20),
  picks: fc.tuple(fc.nat(997), fc.nat(997), fc.nat(997)),
});

const decide = (command: CaseCommand, state: CaseState): readonly Decided<CaseEvent>[] | undefined => {
  try {
    return caseDecider.decide(command, state);
  } catch (error) {
    if (!(error instanceof DomainError) || !(error.code in CASES_REFUSALS)) throw error;
    count(error.code);
    return undefined;
  }
};

const tell = (events: readonly Decided<CaseEvent>[], child: boolean): void => {
  for (const { type, data, deviations } of events) {
    count(type);
    for (const deviation of deviations ?? []) count(deviation);
    if (type === 'ReunificationCompleted') count(child ? `a child: ${data.verification}` : 'an adult');
  }
};

/** Rule 10. An adult who stays by consent, and whom no order holds, may go home at this very minute, whatever else there is. */
const requireThatNothingDelaysHer = (state: CaseState, ledger: HomewardLedger, minute: number): void => {
  if (state.status !== 'open' || state.custody.status !== 'held' || state.record.closed || ledger.isChild()) return;
  const { custodian, basis, handover } = state.custody;
  if (basis.kind !== 'consent' || custodian.kind !== 'organisation' || ledger.isUnderAnOrder(at(minute))) return;
  if (handover?.stage === 'received') return;
  count('nothing delays her');
  const events = caseDecider.decide(
    completeReunification(minute, { handoverId: undefined, with: 'self', claimantIdChecked: false }),
    state,
  );
  expect(events.at(-1)).toMatchObject({ type: 'CustodyEnded', data: { reasonCode: 'reunified', at: at(minute) } });
};

type Interval = Readonly<{ custodian: string; from: string; to?: string }>;

/** Who was responsible from when to when, as the events themselves say it. */
const intervalsOf = (events: readonly Recorded<CaseEvent>[]): readonly Interval[] => {
  const intervals: Interval[] = [];
  const end = (to: string): void => {
    const last = intervals.pop();
    if (last) intervals.push({ ...last, to });
  };
  for (const { type, data } of events) {
    if (type === 'CustodyOpened') intervals.push({ custodian: data.custodian, from: data.since });
    if (type === 'CustodyEnded') end(data.at);
    if (type === 'CustodyTransferred') {
      end(data.effectiveAt);
      intervals.push({ custodian: data.to ?? data.from, from: data.effectiveAt });
    }
  }
  return intervals;
};

const custodianIn = (state: CaseState): string | undefined =>
  state.status === 'open' && state.custody.status === 'held' ? answersFor(state.custody.custodian) : undefined;

/** Rule 1 on each clock separately: at every instant that anything names there is exactly the one custodian that the record says, or none. */
const requireOneCustodian = (events: readonly Recorded<CaseEvent>[]): void => {
  const intervals = intervalsOf(events);
  const instants = new Set(intervals.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])));
  for (const instant of instants) {
    const holding = intervals.filter(({ from, to }) => from <= instant && (to === undefined || instant < to));
    expect(holding.length).toBeLessThanOrEqual(1);
    expect([instant, custodianIn(stateAt(events, instant, 'occurred').state)]).toEqual([instant, holding[0]?.custodian]);
  }
};

const play = (steps: readonly HomewardStep[]): void => {
  const moves = new HomewardMoves();
  const ledger = new HomewardLedger();
  const history: Recorded<CaseEvent>[] = [];
  let state: CaseState = caseDecider.initial;
  for (const each of steps) {
    const command = moves.commandOf(each, state);
    const decided = decide(command, state);
    if (decided) {
      tell(decided, ledger.isChild());
      ledger.enter(decided);
      for (const event of decided) {
        const stored = recordedAs(event, history.length, command.data);
        history.push(stored);
        state = caseDecider.evolve(state, stored);
      }
    }
    if (ledger.faults().length > 0) throw new Error(ledger.faults().join('\n'));
    requireThatNothingDelaysHer(state, ledger, moves.minute);
  }
  const now = at(moves.minute);
  expect(isDeepStrictEqual(stateAt(history, now, 'recorded').state, state)).toBe(true);
  expect(custodianIn(stateAt(history, now, 'occurred').state)).toBe(custodianIn(state));
  requireOneCustodian(history);
};

describe(`Whatever people try on the way home (SETU_MODEL_SEED=${SEED})`, () => {
  it('rules 1, 10 and 11 hold after each step, on each clock, and a replay gives the live state', () => {
    fc.assert(fc.property(fc.array(step, { minLength: 20, maxLength: LONGEST, size: 'max' }), play), {
      numRuns: RUNS,
      seed: SEED,
    });
  });

  it.each([
    'a child: suitable',
    'a child: overruled',
    'an adult',
    'nothing delays her',
    'ClaimReceived',
    'RestorationRefused',
    'HomeVerificationDeclined',
    'FollowUpScheduled',
    'FollowUpRecorded',
    'FollowUpMissed',
    'RetraffickingAlertRaised',
    'RecordCorrected',
    'correction.only-the-authority',
    'correction.prolongs-order',
    'correction.prolongs-consent',
    'CaseClosed',
    'CaseReopened',
    'JourneyStarted',
    'rule-10.red-flag-open',
    'rule-10.home-not-verified',
    'rule-10.without-reunification',
    'rule-11.after-closing',
    'case.closed',
    'case.custody-held',
    'case.follow-up-open',
    'case.lost-contact-not-escalated',
    'reunification.home-not-verified',
    'reunification.red-flag-open',
    'reunification.order-ended',
    'rule-10.identity-not-checked',
    'reunification.claimant-not-named',
    'home-verification.claimant-not-named',
    'home-verification.flag-of-another-claimant',
    'home-verification.only-suitable-clears',
    'reunification.wishes-not-recorded',
    'reunification.restoration-refused',
    'reunification.needs-restoration-order',
    'reunification.needs-handover-to-family',
    'reunification.identity-not-checked',
    'reunification.with-another',
    'custody.child-not-released',
    'custody.order-still-in-force',
  ])('has really met: %s', (what) => expect(seen.get(what) ?? 0).toBeGreaterThanOrEqual(3));
});
