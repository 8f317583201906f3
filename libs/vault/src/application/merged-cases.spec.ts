import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import {
  DecidedStreams,
  EventCodec,
  EventRegistry,
  MemoryEventStore,
  type CommandContext,
  type Gathered,
  type ToSeal,
} from '@setu/event-store';
import { Sensitive, type Recorded, type Sealed } from '@setu/kernel';
import type { MergingCommand } from '../domain/merging.commands.js';
import { MERGING_EVENTS, type MergingEvent } from '../domain/merging.events.js';
import type { MergedCaseIndex } from '../merged-case-index.store.js';
import type { Opened, Vault } from '../vault.js';
import { MergedCases } from './merged-cases.js';
import { vaultStreamType } from './vault-stream-type.js';

/** Seals in memory, and can lose a key. */
class VaultInMemory {
  readonly #kept = new Map<string, ToSeal>();

  seal = async (values: readonly ToSeal[]): Promise<readonly Sealed[]> =>
    values.map((value) => {
      const sealId = randomUUID();
      this.#kept.set(sealId, value);
      return { commitment: 'c'.repeat(64), sealId, subjectRef: value.subjectRef, purpose: value.purpose };
    });

  open = async ({ sealId }: Sealed, eventId: string, path: string): Promise<Opened> => {
    const kept = this.#kept.get(sealId);
    if (kept === undefined) return { kind: 'missing' };
    expect([eventId, path]).toEqual([kept.eventId, kept.path]);
    return { kind: 'value', value: kept.value };
  };

  destroyKeyOf(subjectRef: string): void {
    for (const [sealId, value] of this.#kept) if (value.subjectRef === subjectRef) this.#kept.delete(sealId);
  }
}

class IndexInMemory {
  readonly #streams: (readonly [caseId: string, stream: string])[] = [];
  record = async (caseId: string, stream: string): Promise<void> => void this.#streams.push([caseId, stream]);
  streamsOf = async (caseIds: readonly string[]): Promise<readonly string[]> =>
    this.#streams.filter(([caseId]) => caseIds.includes(caseId)).map(([, stream]) => stream);
  namedAmong = async (caseIds: readonly string[]): Promise<readonly string[]> =>
    caseIds.filter((caseId) => this.#streams.some(([named]) => named === caseId));
}

const newCase = () => ({ caseId: randomUUID(), subjectRef: randomUUID() });

describe('Which cases are of one person', () => {
  let vault: VaultInMemory;
  let streams: DecidedStreams;
  let merged: MergedCases;
  beforeEach(() => {
    vault = new VaultInMemory();
    const registry = new EventRegistry([...MERGING_EVENTS]);
    const store = new MemoryEventStore();
    streams = new DecidedStreams({ store, codec: new EventCodec(registry), registry, sealer: vault, clock: () => new Date() });
    const index = new IndexInMemory();
    merged = new MergedCases(streams, vault as unknown as Vault, index as unknown as MergedCaseIndex);
  });

  const context = (): CommandContext => {
    const commandId = randomUUID();
    const actor = { kind: 'person', userRef: randomUUID(), orgRef: randomUUID(), role: 'clerk' } as const;
    return { commandId, correlationId: commandId, causationId: commandId, actor };
  };
  const eventsOf = (subjectRef: string): Promise<readonly Recorded<MergingEvent>[]> =>
    streams.events(vaultStreamType, subjectRef);
  const learn = async (subjectRef: string): Promise<void> => {
    for (const event of await eventsOf(subjectRef)) await merged.learn(event);
  };
  const merge = async (own: ReturnType<typeof newCase>, other: ReturnType<typeof newCase>): Promise<void> => {
    const note = new Sensitive('an invented sentence');
    await streams.execute(vaultStreamType, own.subjectRef, context(), (): Gathered<MergingCommand> => ({
      command: {
        type: 'MergeCases',
        data: { own, other, merges: [], mergeId: randomUUID(), recognisedBy: ['photograph'], note },
      },
    }));
  };
  const found = async (caseId: string, alsoIn: readonly string[] = []): Promise<readonly (readonly string[])[]> =>
    (await merged.of(caseId, alsoIn)).map(({ cases }) => cases);

  it('is found from either end, and through others, once the vault has learnt of it; twice learnt is the same', async () => {
    const [first, second, third] = [newCase(), newCase(), newCase()];
    await merge(first, second);
    await merge(third, second);
    for (const { subjectRef } of [first, third, third]) await learn(subjectRef);
    const both = [
      [first.caseId, second.caseId],
      [third.caseId, second.caseId],
    ];
    for (const { caseId } of [first, second, third]) expect([...(await found(caseId))].sort()).toEqual([...both].sort());
    expect(await found(newCase().caseId)).toEqual([]);
    expect(await merged.among([first.caseId, second.caseId, randomUUID()])).toEqual([first.caseId, second.caseId]);
    expect(await merged.ownCase(first.subjectRef)).toBe(first.caseId);
    expect(await merged.ownCase(second.subjectRef)).toBeUndefined();
  });

  it('is found before that in a stream that is named', async () => {
    const [first, second] = [newCase(), newCase()];
    await merge(first, second);
    expect(await found(first.caseId)).toEqual([]);
    expect(await found(first.caseId, [first.subjectRef])).toEqual([[first.caseId, second.caseId]]);
  });

  it('is not known any more when the key of the person is destroyed in whose history it lies', async () => {
    const [first, second] = [newCase(), newCase()];
    await merge(first, second);
    await learn(first.subjectRef);
    vault.destroyKeyOf(first.subjectRef);
    for (const { caseId } of [first, second]) expect(await found(caseId)).toEqual([]);
    expect(await merged.ownCase(first.subjectRef)).toBeUndefined();
    expect((await eventsOf(first.subjectRef)).map(({ type }) => type)).toEqual(['CaseLinked', 'CaseMerged']);
  });
});
