import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { toSeal, vaultUnderTest, type VaultUnderTest } from '../testing/vault-under-test.js';
import { NamedSeals } from './named-seals.store.js';
import { VaultSweep } from './vault-sweep.store.js';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-02-10T12:00:00.000Z');
const before = (hours: number): string => new Date(NOW - hours * HOUR).toISOString();

describe('the sweep', () => {
  let test: VaultUnderTest;
  beforeEach(async () => {
    test = await vaultUnderTest();
  });
  afterEach(() => test.close());

  /** Seals a value so many hours before NOW, and answers with its seal id. */
  const sealedBefore = async (hours: number): Promise<string> => {
    const [sealed] = await test.vault.seal([toSeal('invented')]);
    await test.as.owner.single.change('update vault.sealed_value set sealed_at = $2 where seal_id = $1', [
      sealed!.sealId,
      before(hours),
    ]);
    return sealed!.sealId;
  };
  const left = async (): Promise<readonly string[]> => {
    const rows = await test.as.owner.single.rows<{ seal_id: string }>(
      'select seal_id from vault.sealed_value order by sealed_at',
    );
    return rows.map(({ seal_id }) => seal_id);
  };
  const sweep = () => new VaultSweep(test.as.vault);
  const named = () => new NamedSeals(test.as.vault);

  it('deletes what is older than a day and named by no event, and nothing else', async () => {
    const namedSeal = await sealedBefore(100);
    await sealedBefore(100);
    await sealedBefore(25);
    const young = await sealedBefore(23);
    await named().record([{ sealId: namedSeal, eventId: randomUUID() }]);
    expect(await sweep().sweep({ now: before(0), namedThrough: before(0) })).toEqual({ kind: 'swept', deleted: 2 });
    expect(await left()).toEqual([namedSeal, young]);
    expect(await sweep().sweep({ now: before(0), namedThrough: before(0) })).toEqual({ kind: 'swept', deleted: 0 });
  });

  it('deletes nothing while the naming is more than a day behind', async () => {
    const seal = await sealedBefore(100);
    expect(await sweep().sweep({ now: before(0), namedThrough: before(24.5) })).toEqual({
      kind: 'naming-behind',
      namedThrough: before(24.5),
      needed: before(24),
    });
    expect(await left()).toEqual([seal]);
  });

  it('spares a value whose event may have been recorded after the naming stopped', async () => {
    const justBefore = await sealedBefore(24.5);
    await sealedBefore(25.5);
    expect(await sweep().sweep({ now: before(0), namedThrough: before(24) })).toEqual({ kind: 'swept', deleted: 1 });
    expect(await left()).toEqual([justBefore]);
  });

  it('deletes nothing when so much is unnamed that the naming must be broken, unless an operator wants it', async () => {
    const request = { now: before(0), namedThrough: before(0) };
    await sealedBefore(100);
    await sealedBefore(100);
    expect(await sweep().sweep(request)).toEqual({ kind: 'too-many', unnamed: 2, of: 2 });
    for (let each = 0; each < 20; each++) await named().record([{ sealId: await sealedBefore(50), eventId: randomUUID() }]);
    for (let each = 0; each < 19; each++) await sealedBefore(50);
    expect(await sweep().sweep(request)).toEqual({ kind: 'too-many', unnamed: 21, of: 41 });
    expect(await left()).toHaveLength(41);
    expect(await sweep().sweep({ ...request, evenIfMany: true })).toEqual({ kind: 'swept', deleted: 21 });
    expect(await left()).toHaveLength(20);
  });

  it('takes another age, but none under an hour', async () => {
    await sealedBefore(3);
    const request = { now: before(0), namedThrough: before(0) };
    await expect(sweep().sweep({ ...request, olderThanHours: 0.5 })).rejects.toThrow(RangeError);
    await expect(sweep().sweep({ ...request, olderThanHours: NaN })).rejects.toThrow(RangeError);
    expect(await sweep().sweep({ ...request, olderThanHours: 2 })).toEqual({ kind: 'swept', deleted: 1 });
  });

  it.each(['yesterday', '2026-02-10', '2026-02-10T12:00:00+05:30'])(
    'refuses %s as an instant, and deletes nothing',
    async (wrong) => {
      await sealedBefore(100);
      await expect(sweep().sweep({ now: before(0), namedThrough: wrong })).rejects.toThrow(RangeError);
      await expect(sweep().sweep({ now: wrong, namedThrough: before(0) })).rejects.toThrow(RangeError);
      expect(await left()).toHaveLength(1);
    },
  );
});

describe('NamedSeals', () => {
  let test: VaultUnderTest;
  beforeEach(async () => {
    test = await vaultUnderTest();
  });
  afterEach(() => test.close());

  it('keeps the first event that named a seal, however often and by whomever it is told again', async () => {
    const named = new NamedSeals(test.as.vault);
    const first = { sealId: randomUUID(), eventId: randomUUID() };
    await named.record([first, first]);
    await named.record([{ ...first, eventId: randomUUID() }]);
    await named.record([]);
    expect(await test.as.owner.single.rows('select seal_id as "sealId", event_id as "eventId" from vault.named_seal')).toEqual([
      first,
    ]);
  });

  it('finds named seals whose ciphertext is gone, in pages', async () => {
    const named = new NamedSeals(test.as.vault);
    const value = toSeal('invented');
    const [kept] = await test.vault.seal([value]);
    const lost = Array.from({ length: 5 }, () => ({ sealId: randomUUID(), eventId: randomUUID() })).sort((a, b) =>
      a.sealId < b.sealId ? -1 : 1,
    );
    await named.record([{ sealId: kept!.sealId, eventId: value.eventId }, ...lost]);
    expect(await named.withoutCiphertext(3)).toEqual(lost.slice(0, 3));
    expect(await named.withoutCiphertext(3, lost[2]!.sealId)).toEqual(lost.slice(3));
    expect(await named.withoutCiphertext(3, lost[4]!.sealId)).toEqual([]);
  });
});
