import type { Decided, Message, OccurredAt, Recorded, StreamName } from '@setu/kernel';
import type { EventCodec } from '../codec/event-codec.js';
import type { EventRegistry } from '../codec/event-registry.js';
import { fieldViolations } from '../codec/field-violations.js';
import { EventIdTaken, RevisionConflict, StaleRevision, UnknownRevision } from '../errors.js';
import type { EventStore, EventToAppend } from '../event-store.js';
import type { CommandContext } from './command-context.js';
import { eventIdOf } from './deterministic-ids.js';
import type { Executed } from './executed.js';
import type { Gathered } from './gathered.js';
import { sealFields } from './seal-fields.js';
import type { Sealer } from './sealer.js';
import { readHistory, type StreamHistory } from './stream-history.js';
import type { StreamType } from './stream-type.js';

type AnyEvent = Message<string, object>;

/** The state of a stream. `revision` is that of its last event, -1 when there is no such stream. */
export type Loaded<S> = Readonly<{ state: S; revision: number }>;

/** What a decision is carried out with. */
export type DecidedStreamsParts = Readonly<{
  store: Pick<EventStore, 'append' | 'readStream'>;
  codec: EventCodec;
  registry: EventRegistry;
  sealer: Sealer;
  clock: () => Date;
}>;

const MOST_TRIES = 5;
const FIRST_PAUSE_MS = 8;

const reliedOn = ({ facts = [] }: Gathered<unknown>, { suspended }: CommandContext): Gathered<unknown>['facts'] =>
  suspended ? [...facts, suspended] : facts;

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * FIRST_PAUSE_MS * 2 ** attempt));

const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;

/**
 * The one path by which events come into being: load the stream, gather facts, decide, seal, chain, append at the exact revision.
 *
 * - The same command again (by `commandId`) changes nothing and gets the answer it had.
 * - Whoever was overtaken is decided anew on what is there now, up to five times.
 * - Nothing is appended unless all that is personal was sealed before. A seal whose event was never appended is swept.
 */
export class DecidedStreams {
  readonly #parts: DecidedStreamsParts;

  constructor(parts: DecidedStreamsParts) {
    this.#parts = parts;
  }

  /** Folds a stream. @throws UnreadableEvent, UnknownEventType, StoreUnavailable */
  async load<S, C, E extends AnyEvent>(type: StreamType<S, C, E>, id: string): Promise<Loaded<S>> {
    const { state, head } = await this.#history(type, id);
    return { state, revision: head?.revision ?? -1 };
  }

  /** The whole history of a stream, verified and in order; empty when there is no such stream. @throws UnreadableEvent, UnknownEventType, StoreUnavailable */
  async events<S, C, E extends AnyEvent>(type: StreamType<S, C, E>, id: string): Promise<readonly Recorded<E>[]> {
    return (await this.#history(type, id)).events;
  }

  /**
   * Carries a command out. `gather` is asked anew at each attempt: with the state, and the instant at which it is decided
   * (never before the stream's last event).
   * @throws DomainError the rules refuse; StaleRevision a person has acted since the revision that the caller named; UnknownRevision there is no such revision;
   * EventIdTaken the command id was used for another stream; RevisionConflict still overtaken at the last try; StoreUnavailable
   */
  async execute<S, C, E extends AnyEvent>(
    type: StreamType<S, C, E>,
    id: string,
    context: CommandContext,
    gather: (state: S, now: string) => Gathered<C> | Promise<Gathered<C>>,
  ): Promise<Executed> {
    for (let attempt = 1; ; attempt++) {
      const history = await this.#history(type, id);
      const repeated = answeredBefore(history, context.commandId);
      if (repeated) return repeated;
      requireFresh(history, context.expectedRevision);
      const now = this.#now(history);
      const gathered = await gather(history.state, now);
      const decided = type.decider.decide(gathered.command, history.state);
      if (decided.length === 0) return unchanged(history);
      const events = await this.#encode(type, history, decided, { context, now, facts: reliedOn(gathered, context) });
      try {
        const expected = history.head === null ? 'none' : history.head.revision;
        const { revision, position } = await this.#parts.store.append(history.stream, expected, events);
        return executed(history.stream, revision, position, events);
      } catch (error) {
        if (error instanceof EventIdTaken) return await this.#answerOfOther(type, id, context, error);
        if (!(error instanceof RevisionConflict) || attempt === MOST_TRIES) throw error;
        await pause(attempt);
      }
    }
  }

  /** The same command ran at the same moment and was first: its answer. */
  async #answerOfOther<S, C, E extends AnyEvent>(
    type: StreamType<S, C, E>,
    id: string,
    context: CommandContext,
    error: EventIdTaken,
  ): Promise<Executed> {
    const answer = answeredBefore(await this.#history(type, id), context.commandId);
    if (!answer) throw error;
    return answer;
  }

  #history<S, C, E extends AnyEvent>(type: StreamType<S, C, E>, id: string): Promise<StreamHistory<S, E>> {
    return readHistory(this.#parts.store, this.#parts.codec, type, id);
  }

  /** The clock, or the stream's last event if the clock has fallen behind it: recorded time never runs backwards in a stream. */
  #now<S, E extends AnyEvent>({ head }: StreamHistory<S, E>): string {
    const now = this.#parts.clock().toISOString();
    return head && head.recordedAt > now ? head.recordedAt : now;
  }

  async #encode<S, C, E extends AnyEvent>(
    type: StreamType<S, C, E>,
    { stream, state, head }: StreamHistory<S, E>,
    decided: readonly Decided<E>[],
    { context, now, facts }: Readonly<{ context: CommandContext; now: string; facts: Gathered<C>['facts'] }>,
  ): Promise<readonly EventToAppend[]> {
    const witnessed: OccurredAt = { at: now, precision: 'exact', source: 'witnessed' };
    const after = decided.reduce<S>((folded, event, ordinal) => {
      const eventId = eventIdOf(context.commandId, ordinal);
      return type.decider.evolve(folded, { occurredAt: witnessed, ...event, eventId, recordedAt: now });
    }, state);
    const subjects = { person: type.personOf?.(after), stream: stream.id };
    const toSeal = decided.map((event, ordinal) => {
      const definition = this.#parts.registry.definition(event.type);
      const [violation] = fieldViolations(definition, event.data, 'decided');
      if (violation !== undefined) throw new TypeError(`${event.type}: ${violation}`);
      const data = event.data as Readonly<Record<string, unknown>>;
      return { eventId: eventIdOf(context.commandId, ordinal), definition, data, subjects };
    });
    const sealed = await sealFields(this.#parts.sealer, toSeal);
    const who = withoutUndefined({ actor: withoutUndefined(context.actor), onBehalfOf: context.onBehalfOf });
    const { correlationId, causationId, commandId } = context;
    const links = withoutUndefined({ correlationId, causationId, commandId, facts: facts?.length ? facts : undefined });
    const events: EventToAppend[] = [];
    for (const [ordinal, { type: name, occurredAt = witnessed, lateReason, basis, deviations }] of decided.entries()) {
      const broken = deviations?.length ? deviations : undefined;
      const { at, precision, source } = occurredAt;
      const what = withoutUndefined({
        type: name,
        occurredAt: { at, precision, source },
        lateReason,
        basis,
        deviations: broken,
        data: sealed[ordinal]!,
      });
      const prev = events.at(-1)?.leafHash ?? head?.leafHash ?? null;
      const revision = (head?.revision ?? -1) + 1 + ordinal;
      const { eventId } = toSeal[ordinal]!;
      events.push(this.#parts.codec.encode({ eventId, stream, revision, prev, recordedAt: now, who, what, links }));
    }
    return events;
  }
}

const executed = (
  stream: StreamName,
  revision: number,
  position: Executed['position'],
  events: readonly Readonly<{ eventId: string; type: string }>[],
): Executed => ({
  stream,
  revision,
  position,
  events: events.map(({ eventId, type }, index) => ({ eventId, type, revision: revision - events.length + 1 + index })),
  repeated: false,
});

const answeredBefore = <S, E extends AnyEvent>(
  { stream, events }: StreamHistory<S, E>,
  commandId: string,
): Executed | undefined => {
  const caused = events.filter(({ links }) => links.commandId === commandId);
  const last = caused.at(-1);
  return last && { ...executed(stream, last.revision, last.position, caused), repeated: true };
};

const unchanged = <S, E extends AnyEvent>({ stream, events }: StreamHistory<S, E>): Executed => {
  const last = events.at(-1);
  if (!last)
    throw new TypeError(`a command to a ${stream.category} stream that does not exist was neither refused nor led to an event`);
  return { ...executed(stream, last.revision, last.position, []), repeated: false };
};

const requireFresh = <S, E extends AnyEvent>({ events }: StreamHistory<S, E>, seen: number | undefined): void => {
  if (seen === undefined) return;
  if (seen >= events.length) throw new UnknownRevision(seen);
  const byPerson = events.findLastIndex(({ actor }) => actor.kind === 'person');
  if (byPerson <= seen) return;
  const since = events.slice(seen + 1).map(({ eventId, revision, type, actor, recordedAt }) => ({
    eventId,
    revision,
    type,
    ...(actor.kind === 'person' && { orgRef: actor.orgRef }),
    recordedAt,
  }));
  throw new StaleRevision(seen, since);
};
