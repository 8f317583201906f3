import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommandBus } from '@nestjs/cqrs';
import type { Executed } from '@setu/event-store';
import { DomainError } from '@setu/kernel';
import { RequestDigests } from '@setu/vault';
import { vaultUnderTest, type VaultUnderTest } from '../../../../libs/vault/testing/vault-under-test.js';
import type { Exchange } from '../http/exchange.js';
import { CommandEdge } from './command-edge.js';

const actor = { kind: 'person', userRef: randomUUID(), orgRef: randomUUID(), role: 'coordinator' };
const asked = (key: string, body: object): Exchange => {
  const reply = { header: () => reply };
  return { request: { method: 'POST', url: '/cases', headers: { 'idempotency-key': key }, body }, reply, actor } as never;
};
const command = (context: object) => ({ context }) as never;
const recorded: Executed = {
  stream: { category: 'case', id: randomUUID() },
  revision: 0,
  position: { storeId: randomUUID(), value: '1' },
  events: [],
  repeated: false,
};

describe('The edge of commands', () => {
  let vault: VaultUnderTest;
  let digests: RequestDigests;
  beforeAll(async () => {
    vault = await vaultUnderTest();
    digests = new RequestDigests(vault.as.vault, vault.kek);
  });
  afterAll(() => vault.close());

  /** Carries out commands one way after another, each when it is told to. */
  const edgeThat = (...ways: readonly (() => Promise<Executed>)[]): CommandEdge => {
    const next = [...ways];
    return new CommandEdge({ execute: () => next.shift()!() } as unknown as CommandBus, digests);
  };
  const refuse = async (): Promise<Executed> => {
    throw new DomainError('case.not-open', {});
  };
  const record = async (): Promise<Executed> => recorded;

  it('frees the key of a request that was refused', async () => {
    const key = randomUUID();
    const edge = edgeThat(refuse, record);
    await expect(edge.carryOut(asked(key, { a: 1 }), command)).rejects.toMatchObject({ code: 'case.not-open' });
    expect(await edge.carryOut(asked(key, { a: 2 }), command)).toMatchObject({ revision: 0 });
  });

  it('keeps the key of a request that was recorded', async () => {
    const key = randomUUID();
    const edge = edgeThat(record);
    await edge.carryOut(asked(key, { a: 1 }), command);
    await expect(edge.carryOut(asked(key, { a: 2 }), command)).rejects.toMatchObject({ code: 'idempotency-key.reused' });
  });

  it('never answers one request with what another recorded: of two twins the first is refused after the second was recorded', async () => {
    const key = randomUUID();
    let let1Go: (() => void) | undefined;
    const waits = new Promise<void>((resolve) => (let1Go = resolve));
    const edge = edgeThat(() => waits.then(refuse), record, record);
    const first = edge.carryOut(asked(key, { a: 1 }), command);
    await edge.carryOut(asked(key, { a: 1 }), command);
    let1Go!();
    await expect(first).rejects.toMatchObject({ code: 'case.not-open' });
    await expect(edge.carryOut(asked(key, { a: 2 }), command)).rejects.toMatchObject({ code: 'idempotency-key.reused' });
  });
});
