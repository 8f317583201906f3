import { describe, expect, it } from '@jest/globals';
import { DomainError, type Decided } from '@setu/kernel';
import fc from 'fast-check';
import { CaseLedger } from '../../testing/case-ledger.js';
import { CaseMoves, type Step } from '../../testing/case-moves.js';
import { caseSteps } from '../../testing/case-steps.js';
import { asha, at, lata, leave } from '../../testing/case-story.js';
import { CASES_REFUSALS } from '../refusals.js';
import type { CaseEvent } from './case-events.js';
import type { CaseCommand } from './case.commands.js';
import { caseDecider } from './case.decider.js';
import type { CaseState } from './case.state.js';
import { answersFor } from './custody.state.js';

const RUNS = 600;
const LONGEST = 70;

const seen = new Map<string, number>();
const count = (what: string): void => void seen.set(what, (seen.get(what) ?? 0) + 1);

const tell = (events: readonly Decided<CaseEvent>[]): void => {
  for (const { type, data, deviations } of events) {
    count(type);
    for (const deviation of deviations ?? []) count(deviation);
    if (type === 'CustodyTransferred' && data.conflicting) count('conflicting transfer');
    if (type === 'CustodyTransferred' && data.to === undefined) count('transfer to an outside party');
    if (type === 'CustodyEnded' && data.reasonCode === 'left-by-choice')
      count(events.length > 1 ? 'departure during a handover' : 'departure');
    if (type === 'HandoverReceived' && data.singleSigned) count('single-signed receipt');
    if (type === 'HandoverAccepted' && data.heard) count('acceptance by phone');
  }
};

const decide = (command: CaseCommand, state: CaseState): readonly Decided<CaseEvent>[] | undefined => {
  try {
    return caseDecider.decide(command, state);
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    expect(Object.keys(CASES_REFUSALS)).toContain((error as DomainError).code);
    count('refused');
    return undefined;
  }
};

const requireThatSheMayLeave = (state: CaseState, ledger: CaseLedger, minute: number): void => {
  if (!ledger.isAdultInAccommodationByConsent()) return;
  count('adult in accommodation by consent');
  const custodian = ledger.custodian();
  const actor = [asha, lata].find(({ orgRef }) => orgRef === custodian);
  if (!actor) throw new Error('accommodation by consent in an organisation that is no shelter');
  const events = caseDecider.decide(leave(minute, { actor }), state);
  expect(events.at(-1)).toMatchObject({
    type: 'CustodyEnded',
    data: { custodian, reasonCode: 'left-by-choice', at: at(minute) },
  });
  expect(events.reduce<CaseState>(caseDecider.evolve, state)).toMatchObject({ custody: { status: 'ended' } });
};

const custodianIn = (state: CaseState): string | undefined =>
  state.status === 'open' && state.custody.status === 'held' ? answersFor(state.custody.custodian) : undefined;

const play = (steps: readonly Step[]): void => {
  const moves = new CaseMoves();
  const ledger = new CaseLedger();
  const history: CaseEvent[] = [];
  let state: CaseState = caseDecider.initial;
  for (const each of steps) {
    const command = moves.commandOf(each, state);
    const events = decide(command, state);
    if (events) {
      tell(events);
      ledger.enter(command, events);
      history.push(...events);
      state = events.reduce<CaseState>(caseDecider.evolve, state);
    }
    expect(custodianIn(state)).toBe(ledger.custodian());
    expect(ledger.faults()).toEqual([]);
    expect(history.reduce<CaseState>(caseDecider.evolve, caseDecider.initial)).toEqual(state);
    requireThatSheMayLeave(state, ledger, moves.minute);
  }
};

describe('Whatever people try, in whatever order', () => {
  it('rules 1 to 5 hold after each step, and a replay gives the live state', () => {
    fc.assert(fc.property(caseSteps(LONGEST), play), { numRuns: RUNS });
  });

  it.each([
    'refused',
    'CustodyTransferred',
    'HandoverConfirmedForGiver',
    'HandoverDisputed',
    'HandoverDisputeResolved',
    'HandoverSuperseded',
    'HandoverRefused',
    'HandoverCancelled',
    'PersonReturned',
    'PersonReportedMissing',
    'PersonFound',
    'PersonProduced',
    'CustodyReviewed',
    'BasisQuestioned',
    'AgeDetermined',
    'ConsentWithdrawn',
    'OrderEnded',
    'OrderExtended',
    'CustodyEnded',
    'departure',
    'departure during a handover',
    'conflicting transfer',
    'transfer to an outside party',
    'single-signed receipt',
    'acceptance by phone',
    'adult in accommodation by consent',
    'rule-3.no-basis-in-force',
    'rule-3.child-never-by-consent-alone',
    'rule-4.suspended',
    'rule-2.not-dispatched',
    'rule-1.received-before-giver-held',
  ])('has really met: %s', (what) => expect(seen.get(what) ?? 0).toBeGreaterThanOrEqual(3));
});
