import type { AgeBand, Gender, Occurrence } from '@setu/kernel';
import type { Course } from './agenda.js';
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
  /** There is information of an offence against her: sexual, and under the POCSO Act. */
  readonly sexualOffence: boolean;
  readonly pocso: boolean;
  /** As rules treat her: as she appears, until an authority determines her age. */
  treatedAs: AgeBand;
  /** The police had a part in her case; she may have come to a home by herself. */
  throughPolice: boolean;
  caseId: string;
  /** Who is responsible for her. */
  custodian: SimulatedOrganisation;
  /** Somebody of her family had a part in what was done to her, as was assessed. */
  implicated: boolean;
  /** She was claimed within a day of the rescue, and nobody has looked into that yet. */
  earlyClaim: boolean;
  /** The order by which she is in a home, if it is by one. */
  placement: { readonly orderId: string; until: string } | undefined;
  /** Lets something go on beside her journey. */
  readonly beside: (course: Course) => void;
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

/** A child, or somebody of whom it is in doubt. */
export const isChild = ({ treatedAs }: SimulatedCase): boolean => treatedAs !== 'adult';
