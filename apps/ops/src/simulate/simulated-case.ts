import type { AgeBand, Gender, Occurrence } from '@setu/kernel';
import type { Chance } from './chance.js';
import type { SimulatedNetwork, SimulatedOrganisation } from './simulated-network.js';
import type { SimulatedPerson, SimulatedWorld } from './simulated-world.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** One person's case in the simulation: who she is, who is concerned, and what has been made of ids so far. */
export type SimulatedCase = {
  readonly world: SimulatedWorld;
  readonly chance: Chance;
  readonly network: SimulatedNetwork;
  readonly gender: Gender;
  /** As she appears. */
  readonly appears: AgeBand;
  /** What an authority will find. */
  readonly age: 'child' | 'adult';
  readonly police: SimulatedOrganisation;
  readonly outreach: SimulatedOrganisation;
  readonly committee: SimulatedOrganisation;
  readonly court: SimulatedOrganisation;
  /** Before which she was produced: the committee, or for who appears adult the court. */
  readonly authority: SimulatedOrganisation;
  caseId: string;
  /** Who is responsible for her. */
  custodian: SimulatedOrganisation;
};

/** Something that happened now, or some minutes ago, as whoever was there says. */
export const witnessed = (world: SimulatedWorld, minutesAgo = 0): Occurrence => ({
  occurredAt: { at: world.now(-minutesAgo), precision: minutesAgo === 0 ? 'exact' : 'minute', source: 'witnessed' },
});

/** What somebody writes down a day or more later. */
export const fromPaper = (world: SimulatedWorld, hoursAgo: number): Occurrence => ({
  occurredAt: { at: world.now(-hoursAgo * 60), precision: 'minute', source: 'document' },
  lateReason: 'paper-record',
});

/** Somebody of the organisation, but none of those named. */
export const someoneOf = (
  { people }: SimulatedOrganisation,
  chance: Chance,
  but: readonly SimulatedPerson[] = [],
): SimulatedPerson => chance.pick(people.filter((each) => !but.some(({ userRef }) => userRef === each.userRef)));

/** A home for her: licensed for her age and gender. */
export const homesFor = (
  { network, gender }: SimulatedCase,
  age: AgeBand,
  but?: SimulatedOrganisation,
): readonly SimulatedOrganisation[] =>
  network.of('shelter').filter(({ id, home }) => id !== but?.id && home?.genders.includes(gender) && home.ageBands.includes(age));
