import type { Basis, OccurredAt } from './envelope.js';

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

/**
 * Pure rules of one kind of stream: what a command leads to, and what an event does to the state.
 * `decide` throws a DomainError to refuse. `evolve` neither throws nor has a `default:`. Time and ids come in with the command.
 */
export type Decider<State, Command, Event> = Readonly<{
  initial: State;
  decide: (command: Command, state: State) => readonly Decided<Event>[];
  evolve: (state: State, event: Event) => State;
}>;
