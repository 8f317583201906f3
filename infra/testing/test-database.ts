import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { ADDRESS_VARIABLE, PROBLEM_VARIABLE, TEMPLATE, type TestServerAddress } from './test-server-address.js';

/** A database of its own for one test file, with the whole schema and no rows. */
export type TestDatabase = Readonly<{
  name: string;
  /** Connection strings for the login roles. */
  urls: Readonly<{ owner: string; app: string; vault: string }>;
  /** Ends what is still connected and removes the database. */
  drop(): Promise<void>;
}>;

/** Makes a fresh database on the PostgreSQL of this test run, in some milliseconds, as a copy of the migrated template. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const address = serverAddress();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(address, async (client) => {
    await client.query(`create database ${name} owner setu_owner template ${TEMPLATE} strategy file_copy`);
    // Rights on a database itself are not copied.
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to setu_owner, setu_app, setu_vault`);
  });
  return {
    name,
    urls: { owner: named(address.owner, name), app: named(address.app, name), vault: named(address.vault, name) },
    drop: () => asSuperuser(address, (client) => client.query(`drop database if exists ${name} with (force)`)),
  };
};

const serverAddress = (): TestServerAddress => {
  const address = process.env[ADDRESS_VARIABLE];
  if (!address) {
    throw new Error(
      process.env[PROBLEM_VARIABLE] ?? 'No PostgreSQL was started for this run: run the tests with jest.config.mjs.',
    );
  }
  return JSON.parse(address) as TestServerAddress;
};

const named = (url: string, database: string): string => url.replace(/%7Bdatabase%7D|\{database\}/i, database);

const asSuperuser = async (address: TestServerAddress, work: (client: Client) => Promise<unknown>): Promise<void> => {
  const client = new Client(named(address.superuser, 'postgres'));
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
};
