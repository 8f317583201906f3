import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@setu/ledger';
import { vaultUnderTest, type VaultUnderTest } from '../testing/vault-under-test.js';
import { RequestDigests } from './request-digests.store.js';

const DAY = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString();

describe('RequestDigests', () => {
  let test: VaultUnderTest;
  let digests: RequestDigests;
  beforeAll(async () => {
    test = await vaultUnderTest();
    digests = new RequestDigests(test.as.vault, test.kek);
  });
  afterAll(() => test.close());

  const body = canonicalJson({ premises: 'invented lane 4' });
  const other = canonicalJson({ premises: 'invented lane 5' });

  it('tells a repeated request from another one under the same command id', async () => {
    const commandId = randomUUID();
    expect(await digests.claim(commandId, body)).toBe('new');
    expect(await digests.claim(commandId, body)).toBe('same');
    expect(await digests.claim(commandId, other)).toBe('different');
    expect(await digests.claim(randomUUID(), other)).toBe('new');
  });

  it('answers new to exactly one of eight who claim at once', async () => {
    const commandId = randomUUID();
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, caller) => digests.claim(commandId, caller % 2 ? body : other)),
    );
    expect(claims.filter((claim) => claim === 'new')).toHaveLength(1);
    const first = claims.indexOf('new') % 2;
    expect(claims.map((claim, caller) => claim === 'new' || claim === (caller % 2 === first ? 'same' : 'different'))).toEqual(
      Array(8).fill(true),
    );
  });

  it('frees a command id that is released', async () => {
    const commandId = randomUUID();
    await digests.claim(commandId, body);
    await digests.release(commandId);
    expect(await digests.claim(commandId, other)).toBe('new');
  });

  it('keeps a command id bound to its body once a twin has claimed it: the twin may have been recorded', async () => {
    const commandId = randomUUID();
    expect(await digests.claim(commandId, body)).toBe('new');
    expect(await digests.claim(commandId, body)).toBe('same');
    await digests.release(commandId);
    expect(await digests.claim(commandId, other)).toBe('different');
    expect(await digests.claim(commandId, body)).toBe('same');
  });

  it('does not let another body bind a command id: the first may still release it', async () => {
    const commandId = randomUUID();
    await digests.claim(commandId, body);
    expect(await digests.claim(commandId, other)).toBe('different');
    await digests.release(commandId);
    expect(await digests.claim(commandId, other)).toBe('new');
  });

  it('ends although others claim and release the same id all the time, and leaves one answer', async () => {
    const commandId = randomUUID();
    const caller = async (): Promise<number> => {
      let won = 0;
      for (let turn = 0; turn < 20; turn++) {
        if ((await digests.claim(commandId, body)) !== 'new') continue;
        won++;
        await digests.release(commandId);
      }
      return won;
    };
    const wins = await Promise.all(Array.from({ length: 6 }, caller));
    expect(wins.reduce((sum, won) => sum + won, 0)).toBeGreaterThan(0);
    expect(['new', 'same']).toContain(await digests.claim(commandId, body));
    expect(await digests.claim(commandId, other)).toBe('different');
  });

  it('is remembered by another process of the same key file, and keeps no body that could be guessed', async () => {
    const commandId = randomUUID();
    await digests.claim(commandId, body);
    expect(await new RequestDigests(test.as.vault, test.kek).claim(commandId, body)).toBe('same');
    const otherKey = { digestKey: () => new Uint8Array(32) };
    expect(await new RequestDigests(test.as.vault, otherKey).claim(commandId, body)).toBe('different');
  });

  it('forgets after 30 days and not before', async () => {
    await test.as.vault.single.change('delete from vault.request_digest');
    const commandId = randomUUID();
    await digests.claim(commandId, body);
    expect(await digests.sweepExpired(inDays(29.9))).toBe(0);
    expect(await digests.claim(commandId, body)).toBe('same');
    expect(await digests.sweepExpired(inDays(30.1))).toBe(1);
    expect(await digests.claim(commandId, other)).toBe('new');
    await expect(digests.sweepExpired('soon')).rejects.toThrow(RangeError);
  });
});
