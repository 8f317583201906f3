import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { availableOrNamed } from '../../../../infra/testing/require-all.js';
import { query } from '../../testing/query.js';
import { prepareDatabase } from '../database/prepare-database.js';
import { prepareRoles } from '../database/prepare-roles.js';
import type { EmbeddedPostgres, EmbeddedPostgresOptions } from './embedded-postgres.js';
import { startEmbeddedPostgres } from './start-embedded-postgres.js';

describe('the embedded PostgreSQL', () => {
  let home: string;
  let dir: string;
  const started: EmbeddedPostgres[] = [];
  const start = async (options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> => {
    const server = await startEmbeddedPostgres({ dir, settings: { fsync: 'off' }, ...options });
    started.push(server);
    return server;
  };

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'setu-platform-'));
    chmodSync(home, 0o755);
    dir = join(home, '.setu');
  });
  afterEach(async () => {
    await Promise.all(started.splice(0).map((server) => server.stop()));
    rmSync(home, { recursive: true, force: true });
  });

  it('keeps data and passwords from start to start', async () => {
    const first = await start();
    await query(first.superuserUrl(), 'create table kept (line text)');
    await query(first.superuserUrl(), "insert into kept values ('one'), ('two')");
    await first.stop();
    expect(await first.exited).toEqual({ asked: true, code: 0, signal: null });

    const second = await start();
    expect(second.passwords).toEqual(first.passwords);
    expect(await query(second.superuserUrl(), 'select line from kept order by line')).toEqual([{ line: 'one' }, { line: 'two' }]);
  });

  (availableOrNamed('a folder /proc', existsSync('/proc')) ? it : it.skip)(
    'says at once that a folder cannot be made where none can be',
    async () => {
      await expect(startEmbeddedPostgres({ dir: '/proc/setu/postgres' })).rejects.toThrow(
        'The folder /proc/setu/postgres cannot be made, because /proc takes no folders: set DATA_DIR to another one.',
      );
    },
  );

  it('lets the login roles in through the socket, each with its own random password', async () => {
    const server = await start();
    await prepareRoles(server.superuserUrl(), server.passwords);
    await prepareDatabase(server.superuserUrl(), 'setu');
    for (const role of ['owner', 'app', 'vault'] as const) {
      expect(await query(server.urls('setu')[role], 'select current_user as role')).toEqual([{ role: `setu_${role}` }]);
      expect(server.passwords[role].length).toBeGreaterThanOrEqual(43);
    }
    expect(new Set(Object.values(server.passwords)).size).toBe(3);
    const wrong = server.urls('setu').app.replace(server.passwords.app, server.passwords.vault);
    await expect(query(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('writes to the disk before it answers, listens on no network and keeps its folder to itself', async () => {
    const server = await start({ settings: {} });
    const settings = await query<{ name: string; setting: string }>(
      server.superuserUrl(),
      "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses', 'data_checksums')",
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      listen_addresses: '',
      data_checksums: 'on',
    });
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dir, 'data')).mode & 0o777).toBe(0o700);
    expect(statSync(join(dir, 'passwords.json')).mode & 0o777).toBe(0o600);
  });

  it('writes no value of the data and no password into its log', async () => {
    const server = await start();
    const url = server.superuserUrl();
    await prepareRoles(url, server.passwords);
    await query(url, 'create table person (name text unique, age int check (age > 0))');
    await query(url, "insert into person values ('Asha Secret', 9)");
    await expect(query(url, "insert into person values ('Asha Secret', 9)")).rejects.toMatchObject({ code: '23505' });
    await expect(query(url, 'insert into person values ($1, $2)', ['Asha Secret', '-1'])).rejects.toMatchObject({
      code: '23514',
    });
    await expect(query(url, "select 'Asha Secret'::int")).rejects.toMatchObject({ code: '22P02' });
    await expect(query(url, 'select $1::text::int', ['Asha Secret'])).rejects.toMatchObject({ code: '22P02' });
    await server.stop();
    const log = readFileSync(join(dir, 'postgres.log'), 'utf8');
    expect(log).toContain('database system is ready to accept connections');
    expect(log).not.toContain('Asha');
    expect(log).not.toContain('SCRAM');
    for (const password of Object.values(server.passwords)) expect(log).not.toContain(password);
  });

  it('moves the socket to a short folder when its path would be too long', async () => {
    dir = join(home, 'a'.repeat(60), 'b'.repeat(60));
    const server = await start();
    const [row] = await query<{ folder: string }>(
      server.superuserUrl(),
      "select current_setting('unix_socket_directories') as folder",
    );
    expect(row!.folder.length).toBeLessThan(80);
    expect(statSync(row!.folder).mode & 0o777).toBe(0o700);
    await server.stop();
    expect(() => statSync(row!.folder)).toThrow(/ENOENT/);
  });

  describe('on a TCP port', () => {
    const taken = createServer();
    afterEach(() => {
      if (taken.listening) taken.close();
    });
    const somePort = async (): Promise<number> => {
      await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
      return (taken.address() as { port: number }).port;
    };

    it('can be reached there', async () => {
      const port = await somePort();
      await new Promise((resolve) => taken.close(resolve));
      const server = await start({ port });
      expect(new URL(server.superuserUrl()).host).toBe(`127.0.0.1:${port}`);
      expect(await query(server.superuserUrl(), 'select inet_server_port() as port')).toEqual([{ port }]);
    });

    it('says that the port is taken, and gives the folder free', async () => {
      const port = await somePort();
      await expect(start({ port })).rejects.toThrow(
        `Port ${port} cannot be used for PostgreSQL (EADDRINUSE): stop the program that has it, or choose another port.`,
      );
      expect((await start()).pid).toBeGreaterThan(0);
    });
  });
});
