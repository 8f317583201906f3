import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { thrownBy } from '../testing/thrown-by.js';
import { toSeal, vaultUnderTest, type VaultUnderTest } from '../testing/vault-under-test.js';
import { Keyring } from './keyring.store.js';
import { VaultDatabase } from './vault-database.store.js';
import { VaultUnavailable } from './vault-unavailable.js';
import { Vault } from './vault.js';

describe('when its database fails, the vault', () => {
  const marker = 'AshaInventedMarker';
  const traces = [marker, Buffer.from(marker).toString('hex'), Buffer.from(marker).toString('base64').slice(0, -2)];
  let test: VaultUnderTest;
  beforeAll(async () => {
    test = await vaultUnderTest();
  });
  afterAll(() => test.close());

  const requireSilent = (error: unknown): void => {
    expect(error).toBeInstanceOf(VaultUnavailable);
    const told = `${inspect(error, { depth: 20, showHidden: true })} ${String(error)} ${JSON.stringify(error)} ${(error as Error).stack}`;
    for (const trace of traces) expect(told).not.toContain(trace);
  };

  it.each([
    ['refuses a row', '23514', 'add constraint never check (path is null)', 'drop constraint never'],
    ['lacks a table', '42P01', 'rename to sealed_away', undefined],
  ])('keeps nothing and tells nothing of the value: it %s', async (_name, code, breakIt, mend) => {
    await test.as.owner.single.change(`alter table vault.sealed_value ${breakIt}`);
    const error = await thrownBy(test.vault.seal([toSeal(marker)]));
    await test.as.owner.single.change(
      mend ? `alter table vault.sealed_value ${mend}` : 'alter table vault.sealed_away rename to sealed_value',
    );
    requireSilent(error);
    expect(error).toMatchObject({ code });
    expect([await test.count('sealed_value'), await test.count('key')]).toEqual([0, 0]);
  });

  it('tells nothing of the value when its connection is cut in mid-sealing, and seals again afterwards', async () => {
    await test.as.owner.transaction(async (lock) => {
      await lock.change('lock table vault.sealed_value in access exclusive mode');
      const sealing = thrownBy(test.vault.seal([toSeal(marker)]));
      const waiting = `select pid from pg_locks where not granted and relation = 'vault.sealed_value'::regclass`;
      while ((await lock.rows(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
      await test.as.vault.single.rows(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'setu-vault' and usename = 'setu_vault'
         and datname = current_database() and pid <> pg_backend_pid()`,
      );
      requireSilent(await sealing);
    });
    expect([await test.count('sealed_value'), await test.count('key')]).toEqual([0, 0]);
    expect(await test.vault.seal([toSeal('again')])).toHaveLength(1);
  });

  it('says so when it cannot be reached', async () => {
    const nowhere = new VaultDatabase('postgresql://setu_vault@127.0.0.1:1/none', () => undefined);
    const error = await thrownBy(new Vault(nowhere, new Keyring(test.kek)).seal([toSeal(marker)]));
    await nowhere.close();
    requireSilent(error);
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('reports a connection that broke while idle, and takes a new one', async () => {
    const failures: VaultUnavailable[] = [];
    const database = new VaultDatabase(test.urls.vault, (failure) => failures.push(failure), 1);
    const [row] = await database.single.rows<{ pid: number }>('select pg_backend_pid() as pid');
    await test.as.vault.single.rows('select pg_terminate_backend($1)', [row!.pid]);
    while (failures.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(failures[0]).toBeInstanceOf(VaultUnavailable);
    expect(await database.single.rows('select 1 as one')).toEqual([{ one: 1 }]);
    await database.close();
  });
});
