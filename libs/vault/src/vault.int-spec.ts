import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PURPOSES, Sensitive, type Sealed } from '@setu/kernel';
import { thrownBy } from '../testing/thrown-by.js';
import { toSeal, vaultUnderTest, type VaultUnderTest } from '../testing/vault-under-test.js';
import { KeyEncryptionKeyRefused } from './key-encryption-key-refused.js';
import { FileKeyEncryptionKey } from './file-key-encryption-key.js';
import { Keyring } from './keyring.store.js';
import { SealBroken } from './seal-broken.js';
import { UnsealableValue } from './unsealable-value.js';
import { VaultDatabase } from './vault-database.store.js';
import { Vault } from './vault.js';

describe('the vault', () => {
  let test: VaultUnderTest;
  beforeAll(async () => {
    test = await vaultUnderTest();
  });
  afterAll(() => test.close());

  const bare = async (sealed: Sealed, eventId: string, path: string): Promise<string> => {
    const opened = await test.vault.open(sealed, eventId, path);
    if (opened.kind !== 'value') throw new Error(opened.kind);
    expect(opened.value).toBeInstanceOf(Sensitive);
    return opened.value.expose();
  };
  const reasonOf = async (work: Promise<unknown>): Promise<string> => {
    const error = await thrownBy(work);
    expect(error).toBeInstanceOf(SealBroken);
    return (error as SealBroken).reason;
  };
  const sealOne = async (value: string, given?: Parameters<typeof toSeal>[1]) => {
    const asked = toSeal(value, given);
    const [sealed] = await test.vault.seal([asked]);
    return { ...asked, sealed: sealed! };
  };

  it('opens what it sealed, in the same order, for every purpose', async () => {
    const eventId = randomUUID();
    const asked = PURPOSES.map((purpose, index) =>
      toSeal(`invented ${purpose} \u{1F6AA} दूसरी`, { eventId, path: `/list/${index}`, purpose }),
    );
    const sealed = await test.vault.seal(asked);
    expect(sealed.map(({ purpose }) => purpose)).toEqual(PURPOSES);
    expect(sealed.map(({ subjectRef }) => subjectRef)).toEqual(asked.map(({ subjectRef }) => subjectRef));
    for (const [index, { path, value }] of asked.entries())
      expect(await bare(sealed[index]!, eventId, path)).toBe(value.expose());
  });

  it('keeps no value in clear, and seals equal values to unequal ciphertexts and commitments', async () => {
    const marker = 'AshaInvented';
    const shared = { eventId: randomUUID(), subjectRef: randomUUID() };
    const [one, two] = await test.vault.seal([toSeal(marker, shared), toSeal(marker, shared)]);
    expect(one!.commitment).not.toBe(two!.commitment);
    const rows = await test.as.owner.single.rows<{ ciphertext: Buffer }>(
      'select ciphertext from vault.sealed_value where event_id = $1',
      [shared.eventId],
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]!.ciphertext.equals(rows[1]!.ciphertext)).toBe(false);
    expect(rows.some(({ ciphertext }) => ciphertext.includes(marker))).toBe(false);
  });

  it('seals nothing when asked for nothing', async () => expect(await test.vault.seal([])).toEqual([]));

  it('uses one key for one subject and purpose, and another for every other', async () => {
    const subjectRef = randomUUID();
    const eventId = randomUUID();
    await test.vault.seal([
      toSeal('a', { subjectRef, eventId, path: '/a', purpose: 'medical' }),
      toSeal('b', { subjectRef, eventId, path: '/b', purpose: 'medical' }),
      toSeal('c', { subjectRef, eventId, path: '/c', purpose: 'family' }),
    ]);
    const rows = await test.as.owner.single.rows<{ path: string; key_id: string }>(
      'select path, key_id from vault.sealed_value where event_id = $1 order by path',
      [eventId],
    );
    expect(rows[0]!.key_id).toBe(rows[1]!.key_id);
    expect(rows[2]!.key_id).not.toBe(rows[0]!.key_id);
  });

  it('makes one key when eight callers use it for the first time at once', async () => {
    const subjectRef = randomUUID();
    const purposes = ['identity', 'contact', 'medical'] as const;
    const asked = Array.from({ length: 8 }, (_, caller) =>
      purposes.map((_purpose, index) => toSeal(`value of ${caller}`, { subjectRef, purpose: purposes[(index + caller) % 3]! })),
    );
    const sealed = await Promise.all(asked.map((values) => test.vault.seal(values)));
    const [row] = await test.as.owner.single.rows<{ keys: number }>(
      'select count(*)::int as keys from vault.key where subject_ref = $1',
      [subjectRef],
    );
    expect(row!.keys).toBe(3);
    for (const [caller, values] of asked.entries()) {
      for (const [index, { eventId, path }] of values.entries())
        expect(await bare(sealed[caller]![index]!, eventId, path)).toBe(`value of ${caller}`);
    }
  });

  it('never waits in a circle with another that makes the same keys', async () => {
    const [lower, higher] = [randomUUID(), randomUUID()]
      .sort()
      .map((subjectRef) => ({ subjectRef, purpose: 'medical' as const }));
    const keyring = new Keyring(test.kek);
    const sealing = await test.as.vault.transaction(async (other) => {
      await keyring.keysOf(other, [lower!]);
      const begun = test.vault.seal([toSeal('a', higher), toSeal('b', lower)]);
      const waiting = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
      while ((await test.as.vault.single.rows(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      // Had the sealing made the higher key before it came to wait for the lower, these two would wait for each other now.
      await keyring.keysOf(other, [higher!]);
      return { begun };
    });
    expect(await sealing.begun).toHaveLength(2);
  });

  it('has durably kept the values when it answers: another connection opens them', async () => {
    const { sealed, eventId, path } = await sealOne('invented');
    const other = new VaultDatabase(test.urls.vault, (failure) => test.idleFailures.push(failure));
    const key = await FileKeyEncryptionKey.open(test.keyFile, await Keyring.kekIdsIn(other.single));
    const opened = await new Vault(other, new Keyring(key)).open(sealed, eventId, path);
    await other.close();
    expect(opened.kind === 'value' && opened.value.expose()).toBe('invented');
  });

  it('keeps nothing at all, not even a key, when one of several values cannot be sealed', async () => {
    const before = [await test.count('sealed_value'), await test.count('key')];
    const error = await thrownBy(test.vault.seal([toSeal('fine'), toSeal('Asha\ud800')]));
    expect(error).toMatchObject({ name: 'NotCanonical', reason: 'lone-surrogate' });
    expect(inspect(error)).not.toContain('Asha');
    expect([await test.count('sealed_value'), await test.count('key')]).toEqual(before);
  });

  it.each([
    ['event-id', { eventId: 'no id' }],
    ['subject-ref', { subjectRef: 'no id' }],
    ['path', { path: 'premises' }],
    ['purpose', { purpose: 'curiosity' as never }],
  ])('refuses a wrong %s before it touches the database', async (part, given) => {
    const error = await thrownBy(test.vault.seal([toSeal('Asha', given)]));
    expect(error).toBeInstanceOf(UnsealableValue);
    expect(error).toMatchObject({ part, message: `cannot be sealed: ${part}` });
  });

  it('refuses a value that is no text', async () => {
    const error = await thrownBy(test.vault.seal([{ ...toSeal(''), value: new Sensitive(7 as never) }]));
    expect(error).toMatchObject({ name: 'UnsealableValue', part: 'value' });
  });

  it('says that a value is missing once its ciphertext is gone', async () => {
    const { sealed, eventId, path } = await sealOne('invented');
    await test.as.vault.single.change('delete from vault.sealed_value where seal_id = $1', [sealed.sealId]);
    expect(await test.vault.open(sealed, eventId, path)).toEqual({ kind: 'missing' });
  });

  it('does not open a value in another event or field than the one it was sealed for', async () => {
    const { sealed, eventId, path } = await sealOne('invented');
    expect(await reasonOf(test.vault.open(sealed, randomUUID(), path))).toBe('another-place');
    expect(await reasonOf(test.vault.open(sealed, eventId, '/narrative'))).toBe('another-place');
  });

  it('does not open a ciphertext that was moved, even when its row says that it belongs there', async () => {
    const { sealed, eventId, path } = await sealOne('invented');
    const elsewhere = randomUUID();
    await test.as.owner.single.change('update vault.sealed_value set event_id = $2 where seal_id = $1', [
      sealed.sealId,
      elsewhere,
    ]);
    expect(await reasonOf(test.vault.open(sealed, elsewhere, path))).toBe('ciphertext');
    await test.as.owner.single.change('update vault.sealed_value set event_id = $2, path = $3 where seal_id = $1', [
      sealed.sealId,
      eventId,
      '/moved',
    ]);
    expect(await reasonOf(test.vault.open(sealed, eventId, '/moved'))).toBe('ciphertext');
  });

  it('does not open one ciphertext in the place of another of the same field', async () => {
    const shared = { eventId: randomUUID(), subjectRef: randomUUID() };
    const [one, two] = await test.vault.seal([toSeal('first', shared), toSeal('second', shared)]);
    await test.as.owner.single.change(
      `update vault.sealed_value target set nonce = source.nonce, ciphertext = source.ciphertext
       from vault.sealed_value source where target.seal_id = $1 and source.seal_id = $2`,
      [one!.sealId, two!.sealId],
    );
    expect(await reasonOf(test.vault.open(one!, shared.eventId, '/premises'))).toBe('commitment');
  });

  it('does not open a tampered ciphertext, nor against another commitment', async () => {
    const { sealed, eventId, path } = await sealOne('invented');
    const otherCommitment = { ...sealed, commitment: '00'.repeat(32) };
    expect(await reasonOf(test.vault.open(otherCommitment, eventId, path))).toBe('commitment');
    await test.as.owner.single.change(
      'update vault.sealed_value set ciphertext = set_byte(ciphertext, 0, 255 - get_byte(ciphertext, 0)) where seal_id = $1',
      [sealed.sealId],
    );
    expect(await reasonOf(test.vault.open(sealed, eventId, path))).toBe('ciphertext');
  });

  it('does not open with the key of another subject or purpose', async () => {
    const { sealed, eventId, path } = await sealOne('invented');
    expect(await reasonOf(test.vault.open({ ...sealed, subjectRef: randomUUID() }, eventId, path))).toBe('another-key');
    expect(await reasonOf(test.vault.open({ ...sealed, purpose: 'identity' }, eventId, path))).toBe('another-key');
  });

  it('does not use a wrapped key that was put in the place of another', async () => {
    const mine = await sealOne('invented');
    const other = await sealOne('invented');
    await test.as.owner.single.change(
      'update vault.key target set wrapped = source.wrapped from vault.key source where target.subject_ref = $1 and source.subject_ref = $2',
      [mine.subjectRef, other.subjectRef],
    );
    const error = await thrownBy(test.vault.open(mine.sealed, mine.eventId, mine.path));
    expect(error).toBeInstanceOf(KeyEncryptionKeyRefused);
    expect(error).toMatchObject({ reason: 'does-not-unwrap' });
    expect(await thrownBy(test.vault.seal([toSeal('more', { subjectRef: mine.subjectRef })]))).toMatchObject({
      reason: 'does-not-unwrap',
    });
  });

  it('does not start with a new key file while it holds keys', async () => {
    await sealOne('invented');
    const kekIds = await Keyring.kekIdsIn(test.as.vault.single);
    expect(kekIds).toEqual([test.kek.id]);
    expect(await thrownBy(FileKeyEncryptionKey.open(`${test.keyFile}.lost`, kekIds))).toMatchObject({
      reason: 'missing-but-needed',
    });
  });
});
