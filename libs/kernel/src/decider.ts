import type { Basis, OccurredAt, Recorded } from './envelope.js';

/** An event as decided: what happened, and what a rule found worth keeping with it. */
export type Decided<Event> = Event &
  Readonly<{
    /** When it happened; absent = at the moment of the decision, witnessed. */
    occurredAt?: OccurredAt;
    /** Code of the reason why it is recorded late. */
    lateReason?: string;
    basis?: Basis;
    /** Rules that the reported fact broke ("rule-4.not-licensed"); shown for ever, never hidden. */
    deviations?: readonly string[];
  }>;

/** What an event carries beside its data when it is folded. In tests of pure rules it may be left out. */
type Envelope = Partial<Pick<Recorded<object>, 'eventId' | 'recordedAt' | 'occurredAt' | 'lateReason' | 'deviations'>>;

/** An event as `evolve` sees it: read from the store, or decided just now with the id that it will have. */
export type Folded<Event> = Event & Envelope;

/**
 * Pure rules of one kind of stream: what a command leads to, and what an event does to the state.
 * `decide` throws a DomainError to refuse. `evolve` neither throws nor has a `default:`. Time and ids come in with the command.
 */
export type Decider<State, Command, Event> = Readonly<{
  initial: State;
  decide: (command: Command, state: State) => readonly Decided<Event>[];
  evolve: (state: State, event: Folded<Event>) => State;
}>;
