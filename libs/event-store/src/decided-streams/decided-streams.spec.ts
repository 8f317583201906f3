import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError, Sensitive, type StreamName } from '@setu/kernel';
import { v5 } from 'uuid';
import { BOX_EVENTS, boxDecider, InventedSealer, type BoxCommand, type BoxEvent } from '../../testing/invented-events.js';
import { MemoryEventStore } from '../adapters/memory/memory.event-store.js';
import { collected } from '../../testing/contract/collected.js';
import { EventCodec } from '../codec/event-codec.js';
import { EventRegistry } from '../codec/event-registry.js';
import { EventIdTaken, RevisionConflict, StaleRevision, UnknownRevision } from '../errors.js';
import type { CommandContext } from './command-context.js';
import { DecidedStreams } from './decided-streams.js';
import type { StreamType } from './stream-type.js';

const box: StreamType<{ owner?: string; amount: number }, BoxCommand, BoxEvent> = {
  category: 'case',
  decider: boxDecider,
  personOf: (state) => state.owner,
};
const owner = randomUUID();
const context = (but: Partial<CommandContext> = {}): CommandContext => {
  const commandId = randomUUID();
  const actor = { kind: 'person', userRef: randomUUID(), orgRef: randomUUID(), role: 'case-worker' } as const;
  return { commandId, correlationId: commandId, causationId: commandId, actor, ...but };
};
const byProcess = () => context({ actor: { kind: 'process', process: 'clocks' } });

describe('DecidedStreams', () => {
  let store: MemoryEventStore;
  let sealer: InventedSealer;
  let clock: string;
  let streams: DecidedStreams;
  let stream: StreamName;
  const registry = new EventRegistry(BOX_EVENTS);
  const codec = new EventCodec(registry);
  const over = (other: MemoryEventStore) =>
    new DecidedStreams({ store: other, codec, registry, sealer, clock: () => new Date(clock) });
  beforeEach(() => {
    store = new MemoryEventStore();
    sealer = new InventedSealer();
    clock = '2026-03-01T12:00:00.000Z';
    streams = over(store);
    stream = { category: 'case', id: randomUUID() };
  });

  const run = (command: BoxCommand, by = context()) => streams.execute(box, stream.id, by, () => ({ command }));
  const open = (by = context()) => run({ type: 'Open', data: { ownerRef: owner } }, by);
  const fill = (amount: number, by = context()) => run({ type: 'Fill', data: { amount } }, by);
  const events = async () => (await collected(store.readStream(stream))).map((stored) => codec.decode<BoxEvent>(stored));

  it('appends what was decided, with ids that follow from the command', async () => {
    const by = context({ onBehalfOf: { party: randomUUID(), heard: 'phone' } });
    const executed = await open(by);
    const [event] = await events();
    expect(executed).toEqual({
      stream,
      revision: 0,
      position: event!.position,
      events: [{ eventId: v5('0', by.commandId), type: 'BoxOpened', revision: 0 }],
      repeated: false,
    });
    const { commandId, correlationId, causationId, actor, onBehalfOf } = by;
    expect(event).toMatchObject({
      actor,
      onBehalfOf,
      links: { commandId, correlationId, causationId },
      recordedAt: clock,
      occurredAt: { at: clock, precision: 'exact', source: 'witnessed' },
      data: { ownerRef: owner },
    });
    expect(event).not.toHaveProperty('deviations');
    expect(event!.data).not.toHaveProperty('note');
  });

  it('folds an event with the same id and times when it is decided as when it is read', async () => {
    const seen: unknown[] = [];
    const evolve: typeof boxDecider.evolve = (state, event) => {
      const { eventId, recordedAt, occurredAt } = event;
      seen.push({ eventId, recordedAt, occurredAt });
      return boxDecider.evolve(state, event);
    };
    const opens: BoxCommand = { type: 'Open', data: { ownerRef: owner } };
    const watched = { ...box, decider: { ...boxDecider, evolve } };
    await streams.execute(watched, stream.id, context(), () => ({ command: opens }));
    const [decided] = seen.splice(0);
    await streams.load(watched, stream.id);
    expect(decided).toEqual(seen[0]);
    expect(decided).toMatchObject({ eventId: (await events())[0]!.eventId, recordedAt: clock });
  });

  it('keeps what a rule found: time, reason, deviations, and the facts it relied on', async () => {
    await open();
    const facts = [{ stream: randomUUID(), revision: 4, asOf: clock }];
    const at = '2026-02-01T00:00:00.000Z';
    await streams.execute(box, stream.id, context(), () => ({
      command: { type: 'Fill' as const, data: { amount: 1, at } },
      facts,
    }));
    const [, event] = await events();
    expect(event).toMatchObject({
      occurredAt: { at, precision: 'day', source: 'reported' },
      lateReason: 'told-later',
      deviations: ['rule-0.late'],
      links: { facts },
    });
  });

  it('keeps by which fact the organisation was suspended for which somebody acted', async () => {
    await open();
    const suspended = { stream: randomUUID(), revision: 7, asOf: clock };
    await fill(1, context({ suspended }));
    const [, event] = await events();
    expect(event).toMatchObject({ links: { facts: [suspended] } });
  });

  it('writes nothing when the rules refuse', async () => {
    await open();
    await expect(open()).rejects.toEqual(new DomainError('box.opened-already'));
    expect(await events()).toHaveLength(1);
  });

  describe('the same command again', () => {
    it('gets the answer it had, and changes nothing, whatever came in between', async () => {
      const by = context();
      await open();
      const first = await run({ type: 'FillWith', data: { names: [], whoRef: owner, words: new Sensitive('x') } }, by);
      await fill(3);
      expect(await run({ type: 'FillWith', data: { names: [], whoRef: owner, words: new Sensitive('x') } }, by)).toEqual({
        ...first,
        repeated: true,
      });
      expect(await events()).toHaveLength(4);
    });

    it('is not refused for a revision that is stale by its own doing', async () => {
      await open();
      const by = context({ expectedRevision: 0 });
      const first = await fill(1, by);
      expect(await fill(1, by)).toEqual({ ...first, repeated: true });
    });

    it('twenty times at once is carried out once', async () => {
      await open();
      const by = context();
      const answers = await Promise.all(Array.from({ length: 20 }, () => fill(5, by)));
      expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(answers.map(({ revision, events: [event] }) => `${revision} ${event!.eventId}`)).size).toBe(1);
      expect((await streams.load(box, stream.id)).state.amount).toBe(5);
    });

    it('in another stream is refused', async () => {
      const by = context();
      await open(by);
      const other = randomUUID();
      await expect(
        streams.execute(box, other, by, () => ({ command: { type: 'Open' as const, data: { ownerRef: owner } } })),
      ).rejects.toBeInstanceOf(EventIdTaken);
    });
  });

  describe('overtaken by another writer', () => {
    it('decides anew on what is there now, so that a rule holds for all of them together', async () => {
      await open();
      const tries = await Promise.allSettled(
        Array.from({ length: 4 }, () => run({ type: 'Fill', data: { amount: 4, most: 10 } })),
      );
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      for (const tried of tries)
        if (tried.status === 'rejected') expect(tried.reason).toEqual(new DomainError('box.too-full', { amount: '8' }));
      expect((await streams.load(box, stream.id)).state.amount).toBe(8);
    });

    it('gives up after five tries, having written nothing', async () => {
      await open();
      let tries = 0;
      store.append = async (name, expected) => {
        tries++;
        throw new RevisionConflict(name, expected, 99);
      };
      await expect(fill(1)).rejects.toBeInstanceOf(RevisionConflict);
      expect(tries).toBe(5);
      expect(await events()).toHaveLength(1);
    });
  });

  describe('a revision that the caller has seen', () => {
    it('holds while only the system has acted since', async () => {
      await open();
      await fill(1, byProcess());
      await expect(fill(2, context({ expectedRevision: 0 }))).resolves.toMatchObject({ revision: 2 });
    });

    it('is stale once a person has acted: says what happened, by which organisation and when', async () => {
      await open();
      await fill(1, byProcess());
      const colleague = context();
      await fill(2, colleague);
      const late = fill(3, context({ expectedRevision: 0 }));
      await expect(late).rejects.toBeInstanceOf(StaleRevision);
      const [, second, third] = await events();
      const common = { type: 'BoxFilled', recordedAt: clock };
      await expect(late).rejects.toMatchObject({
        code: 'revision.stale',
        since: [
          { eventId: second!.eventId, revision: 1, ...common },
          {
            eventId: third!.eventId,
            revision: 2,
            orgRef: colleague.actor.kind === 'person' && colleague.actor.orgRef,
            ...common,
          },
        ],
      });
      expect(await events()).toHaveLength(3);
    });

    it('is stale when it does not exist yet', async () => {
      await open();
      await expect(fill(1, context({ expectedRevision: 7 }))).rejects.toBeInstanceOf(UnknownRevision);
    });
  });

  it('never lets recorded time run backwards in a stream', async () => {
    await open();
    clock = '2026-03-01T11:00:00.000Z';
    let now = '';
    await streams.execute(box, stream.id, context(), (_, at) => {
      now = at;
      return { command: { type: 'Fill' as const, data: { amount: 1 } } };
    });
    expect(now).toBe('2026-03-01T12:00:00.000Z');
    expect((await events()).map(({ recordedAt }) => recordedAt)).toEqual([
      '2026-03-01T12:00:00.000Z',
      '2026-03-01T12:00:00.000Z',
    ]);
  });

  describe('personal values', () => {
    it('are sealed under the key of the subject that the field names, each for its own place', async () => {
      const by = context();
      await run({ type: 'Open', data: { ownerRef: owner, note: new Sensitive('of herself') } }, by);
      const whoRef = randomUUID();
      const second = context();
      const names = [new Sensitive('first'), new Sensitive('second')];
      await run({ type: 'FillWith', data: { names, whoRef, words: new Sensitive('heard') } }, second);
      expect(
        sealer.sealed.map(({ eventId, path, subjectRef, purpose, value }) => [
          eventId,
          path,
          subjectRef,
          purpose,
          value.expose(),
        ]),
      ).toEqual([
        [v5('0', by.commandId), '/note', owner, 'operational', 'of herself'],
        [v5('1', second.commandId), '/things/0/name', stream.id, 'operational', 'first'],
        [v5('1', second.commandId), '/things/1/name', stream.id, 'operational', 'second'],
        [v5('1', second.commandId), '/things/1/by/words', whoRef, 'source', 'heard'],
      ]);
      const [, , last] = await events();
      expect(last!.data).toMatchObject({
        things: [{ name: { subjectRef: stream.id } }, { by: { whoRef, words: { subjectRef: whoRef, purpose: 'source' } } }],
      });
      const bytes = (await collected(store.readStream(stream))).map(({ what, who, links }) =>
        Buffer.concat([what, who, links]).toString(),
      );
      for (const secret of ['of herself', 'first', 'heard']) expect(bytes.join()).not.toContain(secret);
    });

    it('that cannot be sealed keep their event from being appended', async () => {
      sealer.fails = true;
      await expect(run({ type: 'Open', data: { ownerRef: owner, note: new Sensitive('x') } })).rejects.toThrow(
        'the vault is away',
      );
      expect(await events()).toEqual([]);
    });
  });

  it('answers where the stream is when there is nothing to do', async () => {
    const { position } = await open();
    expect(await run({ type: 'Nothing', data: {} })).toEqual({ stream, revision: 0, position, events: [], repeated: false });
  });

  it('loads nothing as nothing', async () => {
    expect(await streams.load(box, randomUUID())).toEqual({ state: { amount: 0 }, revision: -1 });
  });
});
