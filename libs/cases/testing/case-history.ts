import { randomUUID } from 'node:crypto';
import { DomainError, type Decided, type Recorded } from '@setu/kernel';
import fc from 'fast-check';
import { partsOf, type CasePart } from '../src/domain/authority-rules.js';
import type { CaseEvent } from '../src/domain/case-events.js';
import type { CaseCommand } from '../src/domain/case.commands.js';
import { caseDecider } from '../src/domain/case.decider.js';
import type { CaseState } from '../src/domain/case.state.js';
import { isOpen } from '../src/domain/referral.state.js';
import type { RecordedCase } from '../src/integration/published/recorded-case.js';
import { CaseMoves, type Step } from './case-moves.js';
import { ORGANISATIONS } from './case-story.js';
import { caseSteps } from './case-steps.js';

/** One accepted command: what it recorded, how the case stood after each event, how the case stands afterwards by the rules themselves,
 * whom it concerns then, and the instant. */
export type Moment = Readonly<{
  now: string;
  events: readonly RecordedCase[];
  states: readonly CaseState[];
  state: CaseState;
  concerned: readonly string[];
  /** Those, and whom an open referral went to. */
  knowing: readonly string[];
}>;
export type CaseHistory = Readonly<{ caseId: string; moments: readonly Moment[] }>;

const partsIn = (state: CaseState, org: string): ReadonlySet<CasePart> =>
  state.status === 'open' ? partsOf(state, org) : new Set<CasePart>();

/** Whom the case itself concerns: a referral alone puts nobody on the custody board. */
const concernedIn = (state: CaseState): readonly string[] =>
  ORGANISATIONS.filter((org) => [...partsIn(state, org)].some((part) => part !== 'referral-party' && part !== 'referral-sender'));

/** Besides those, whom an open referral went to. A consent that turns out void says so in no event of the referral: its line stays until it ends. */
const knowingIn = (state: CaseState): readonly string[] => {
  const open = state.status === 'open' ? Object.values(state.referrals).filter(isOpen) : [];
  const concerned = concernedIn(state);
  return ORGANISATIONS.filter((org) => concerned.includes(org) || open.some(({ toOrg }) => toOrg === org));
};

const decided = (command: CaseCommand, state: CaseState): readonly Decided<CaseEvent>[] => {
  try {
    return caseDecider.decide(command, state);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
};

/** The events as the store would give them. */
const recorded = (
  { data }: CaseCommand,
  events: readonly Decided<CaseEvent>[],
  caseId: string,
  from: number,
): readonly RecordedCase[] => {
  const { now } = data;
  return events.map((event, index) => {
    const revision = from + index;
    const whole: Recorded<CaseEvent> = {
      occurredAt: { at: now, precision: 'exact', source: 'witnessed' },
      ...event,
      stream: { category: 'case', id: caseId },
      revision,
      eventId: randomUUID(),
      position: { storeId: 'invented', value: String(revision) },
      recordedAt: now,
      actor: 'actor' in data ? { kind: 'person', ...data.actor } : { kind: 'process', process: 'invented' },
      links: { correlationId: caseId, causationId: caseId, commandId: caseId },
      leafHash: '',
    };
    return whole;
  });
};

const historyOf = (steps: readonly Step[]): CaseHistory => {
  const caseId = randomUUID();
  const moves = new CaseMoves();
  const moments: Moment[] = [];
  let state: CaseState = caseDecider.initial;
  let revision = 0;
  for (const step of steps) {
    const command = moves.commandOf(step, state);
    const events = recorded(command, decided(command, state), caseId, revision);
    if (events.length === 0) continue;
    const states = events.map((event) => (state = caseDecider.evolve(state, event)));
    revision += events.length;
    moments.push({ now: command.data.now, events, states, state, concerned: concernedIn(state), knowing: knowingIn(state) });
  }
  return { caseId, moments };
};

/** Random histories that the rules accepted. The same seed gives the same ones. */
export const caseHistories = (count: number, seed: number, longest = 60): readonly CaseHistory[] =>
  fc.sample(caseSteps(longest), { numRuns: count, seed }).map(historyOf);

const MOST_SAMPLED = 600;

/** Random histories in which something of this kind has happened: what is rare among all of them. */
export const caseHistoriesWith = (type: CaseEvent['type'], count: number, seed: number): readonly CaseHistory[] =>
  caseHistories(MOST_SAMPLED, seed)
    .filter(({ moments }) => moments.some(({ events }) => events.some((event) => event.type === type)))
    .slice(0, count);
