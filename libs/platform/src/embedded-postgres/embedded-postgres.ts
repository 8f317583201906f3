import type { RolePasswords } from '../database/role-passwords.js';

/** How the embedded PostgreSQL is started. */
export type EmbeddedPostgresOptions = Readonly<{
  /** The folder that holds everything: data, passwords, log, socket. Made if it is missing. */
  dir: string;
  /** Server settings beside the built-in ones, as in postgresql.conf; for tests and tuning. */
  settings?: Readonly<Record<string, string>>;
  /** A TCP port on 127.0.0.1 in place of the Unix socket alone. */
  port?: number;
  /** Told in a sentence what the supervisor does; never a value of the data. */
  log?: (line: string) => void;
}>;

/** Connection strings of one database, one for each role. They contain passwords. */
export type DatabaseUrls = Readonly<Record<keyof RolePasswords, string>>;

/** How the server ended. `asked`: by {@link EmbeddedPostgres.stop}. */
export type ServerExit = Readonly<{ asked: boolean; code: number | null; signal: NodeJS.Signals | null }>;

/** A running PostgreSQL that belongs to this process and ends with it. */
export type EmbeddedPostgres = Readonly<{
  /** Process id of the server. */
  pid: number;
  /** Passwords of the login roles: random, kept in the folder, the same at each start. */
  passwords: RolePasswords;
  /** Connection strings for the login roles. Neither roles nor database are created here: see prepareRoles and prepareDatabase. */
  urls(database: string): DatabaseUrls;
  /** Connection string of the superuser, for preparing roles and databases. */
  superuserUrl(database?: string): string;
  /** Settles when the server has ended, for whatever reason. */
  exited: Promise<ServerExit>;
  /** Ends sessions, writes everything to disk, waits for the end and gives the folder free. May be called again. */
  stop(): Promise<void>;
}>;
