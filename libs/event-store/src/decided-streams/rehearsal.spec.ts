import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError, Sensitive } from '@setu/kernel';
import { collected } from '../../testing/contract/collected.js';
import { GrowingStream } from '../../testing/growing-stream.js';
import { BOX_EVENTS, boxDecider, InventedSealer, type BoxCommand, type BoxEvent } from '../../testing/invented-events.js';
import { MemoryEventStore } from '../adapters/memory/memory.event-store.js';
import { EventCodec } from '../codec/event-codec.js';
import { EventRegistry } from '../codec/event-registry.js';
import { BrokenChain, MalformedEvent, RevisionConflict } from '../errors.js';
import { DecidedStreams } from './decided-streams.js';
import { Rehearsal } from './rehearsal.js';
import type { StreamType } from './stream-type.js';

const box: StreamType<{ owner?: string; amount: number }, BoxCommand, BoxEvent> = {
  category: 'case',
  decider: boxDecider,
  personOf: (state) => state.owner,
};

describe('A rehearsal', () => {
  let store: MemoryEventStore;
  let rehearsal: Rehearsal;
  beforeEach(() => {
    store = new MemoryEventStore();
    rehearsal = new Rehearsal(store);
  });

  describe('of commands', () => {
    const registry = new EventRegistry(BOX_EVENTS);
    const sealer = new InventedSealer();
    const common = { registry, codec: new EventCodec(registry), clock: () => new Date('2026-03-01T12:00:00.000Z') };
    const id = randomUUID();
    const execute = (streams: DecidedStreams, command: BoxCommand, commandId: string = randomUUID()) =>
      streams.execute(
        box,
        id,
        {
          commandId,
          correlationId: commandId,
          causationId: commandId,
          actor: { kind: 'person', userRef: randomUUID(), orgRef: randomUUID(), role: 'case-worker' },
        },
        () => ({ command }),
      );
    const real = () => new DecidedStreams({ ...common, store, sealer });
    const rehearsed = () => new DecidedStreams({ ...common, store: rehearsal, sealer: rehearsal });
    const open: BoxCommand = { type: 'Open', data: { ownerRef: randomUUID(), note: new Sensitive('of herself') } };

    it('is decided on what is recorded and on what was rehearsed before, and leaves the store as it is', async () => {
      await execute(real(), open);
      await execute(real(), { type: 'Fill', data: { amount: 3 } });
      await execute(rehearsed(), { type: 'Fill', data: { amount: 4 } });
      await expect(execute(rehearsed(), { type: 'Fill', data: { amount: 4, most: 10 } })).rejects.toEqual(
        new DomainError('box.too-full', { amount: '7' }),
      );
      expect((await rehearsed().load(box, id)).state.amount).toBe(7);
      expect((await real().load(box, id)).state.amount).toBe(3);
    });

    it('knows a command again, rehearsed or recorded', async () => {
      const commandId = randomUUID();
      expect(await execute(rehearsed(), open, commandId)).toMatchObject({ repeated: false, revision: 0 });
      expect(await execute(rehearsed(), open, commandId)).toMatchObject({ repeated: true, revision: 0 });
      rehearsal.forget();
      await execute(real(), open, commandId);
      expect(await execute(rehearsed(), open, commandId)).toMatchObject({ repeated: true, revision: 0 });
    });

    it('forgets when told to', async () => {
      await execute(rehearsed(), open);
      rehearsal.forget();
      expect(await rehearsed().load(box, id)).toEqual({ state: { amount: 0 }, revision: -1 });
    });

    it('seals nothing', async () => {
      const sealedBefore = sealer.sealed.length;
      await execute(rehearsed(), open);
      expect(sealer.sealed).toHaveLength(sealedBefore);
      const [event] = await collected(rehearsal.readStream({ category: 'case', id }));
      expect(Buffer.from(event!.what).toString()).not.toContain('of herself');
    });
  });

  it('reads what is recorded and then what is rehearsed, in both directions and within bounds', async () => {
    const stream = new GrowingStream();
    await stream.append(store, 2);
    await rehearsal.append(stream.name, stream.expected, stream.next(3));
    const revisions = async (options?: Parameters<Rehearsal['readStream']>[1]) =>
      (await collected(rehearsal.readStream(stream.name, options))).map(({ revision }) => revision);
    expect(await revisions()).toEqual([0, 1, 2, 3, 4]);
    expect(await revisions({ direction: 'backwards' })).toEqual([4, 3, 2, 1, 0]);
    expect(await revisions({ from: 1, to: 3 })).toEqual([1, 2, 3]);
    expect(await revisions({ direction: 'backwards', from: 3, to: 1 })).toEqual([3, 2, 1]);
  });

  it('stays what it is when somebody appends to the store meanwhile', async () => {
    const stream = new GrowingStream();
    await stream.append(store);
    const rehearsed = stream.next(2);
    await rehearsal.append(stream.name, stream.expected, rehearsed);
    await stream.append(store, 4);
    const read = await collected(rehearsal.readStream(stream.name));
    expect(read.map(({ eventId }) => eventId).slice(1)).toEqual(rehearsed.map(({ eventId }) => eventId));
  });

  it('refuses what the store would refuse: another revision, another chain, an event that contradicts itself', async () => {
    const stream = new GrowingStream();
    await stream.append(store);
    const next = stream.next();
    await expect(rehearsal.append(stream.name, 'none', new GrowingStream().next())).rejects.toBeInstanceOf(MalformedEvent);
    await rehearsal.append(stream.name, stream.expected, next);
    await expect(rehearsal.append(stream.name, stream.expected, stream.next())).rejects.toBeInstanceOf(RevisionConflict);
    stream.movedTo(stream.next());
    await expect(rehearsal.append(stream.name, stream.expected, stream.next())).rejects.toBeInstanceOf(BrokenChain);
  });
});
