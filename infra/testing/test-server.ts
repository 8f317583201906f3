import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, migrate, prepareDatabase, prepareRoles, startEmbeddedPostgres } from '@setu/platform';
import { TEMPLATE, type TestServerAddress } from './test-server-address.js';

/** The one PostgreSQL of a test run. */
export type TestServer = Readonly<{ address: TestServerAddress; stop(): Promise<void> }>;

/** In memory where the machine has a file system for that. The data lives as long as the run, so nothing waits for a disk. */
const SCRATCH = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const PREFIX = 'setu-test-';

/** A run in another container may share the folder and have a pid that is unknown here; none lasts as long as this. */
const SURELY_OVER_MS = 6 * 60 * 60 * 1000;

/** What a run that was killed left behind; its server ended with it. */
const removeLeftovers = (): void => {
  for (const name of readdirSync(SCRATCH).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(SCRATCH, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > SURELY_OVER_MS && !isRunning(Number.parseInt(name.slice(PREFIX.length), 10)))
      rmSync(folder, { recursive: true, force: true });
  }
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
};

/** Starts it and prepares the database that each test database is a copy of, migrated with what infra/migrations holds now. */
export const startTestServer = async (): Promise<TestServer> => {
  removeLeftovers();
  const dir = mkdtempSync(join(SCRATCH, `${PREFIX}${process.pid}-`));
  chmodSync(dir, 0o711);
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '300',
    shared_buffers: '64MB',
    max_wal_size: '256MB',
    wal_level: 'minimal',
    max_wal_senders: '0',
    autovacuum_naptime: '1h',
  };
  const remove = () => rmSync(dir, { recursive: true, force: true });
  let server: EmbeddedPostgres | undefined;
  try {
    server = await startEmbeddedPostgres({ dir: join(dir, 'server'), settings });
    const { superuserUrl, urls, passwords, stop } = server;
    await prepareRoles(superuserUrl(), passwords);
    await prepareDatabase(superuserUrl(), TEMPLATE);
    await migrate(urls(TEMPLATE).owner, { directory: join(import.meta.dirname, '..', 'migrations') });
    await closeTemplate(superuserUrl());
    const address = { superuser: superuserUrl('{database}'), ...urls('{database}') };
    return { address, stop: () => stop().then(remove) };
  } catch (error) {
    await server?.stop();
    remove();
    throw error;
  }
};

/** A database that somebody is connected to cannot be copied. */
const closeTemplate = async (superuserUrl: string): Promise<void> => {
  const client = new Client(superuserUrl);
  await client.connect();
  await client.query(`alter database ${TEMPLATE} with is_template true allow_connections false`);
  await client.end();
};
