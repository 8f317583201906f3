import type { Log } from '../logging/log.js';

const AGAIN_AFTER_MS = 300_000;
const FORGOTTEN_AFTER_MS = 30_000;

const STARTING = 'the database is starting or stopping; it is asked again';
const AWAY = 'nobody answers at the address of the database: see whether it runs and can be reached; it is asked again';
const DISK_FULL =
  'the disk of the database is full, so nothing can be recorded: make room on it. Nothing that was answered is lost, and Setu goes on by itself';

/** SQLSTATE (PostgreSQL manual, appendix A) or code of the system → what it means to whoever runs Setu. */
const SENTENCES: Readonly<Record<string, string>> = {
  '53100': DISK_FULL,
  ENOSPC: DISK_FULL,
  '53200': 'the database has no memory left: give its server more, or stop what uses it up; it is asked again',
  '53300': 'the database takes no more connections: raise its max_connections, or run fewer processes; it is asked again',
  '57P03': STARTING,
  '57P01': STARTING,
  '57P02': STARTING,
  '25006': 'the database is read-only, perhaps a standby: point Setu at the one that takes writes; it is asked again',
  '28P01': 'the database does not take the password of its role: correct DATABASE_URL or VAULT_DATABASE_URL',
  ECONNREFUSED: AWAY,
  ECONNRESET: AWAY,
  ENOENT: AWAY,
  ETIMEDOUT: AWAY,
  EAI_AGAIN: AWAY,
};
const OTHERWISE = 'the database had trouble; it is asked again';

type Told = { at: number; last: number; count: number };

/**
 * Says what ails a database in words, once for each cause however many requests and loops it meets, and again every five minutes while it
 * lasts. A cause that was away for half a minute is a new one.
 */
export class DatabaseTrouble {
  readonly #told = new Map<string, Told>();

  constructor(
    private readonly log: Log,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** `code`: SQLSTATE, code of the system, or name of the error. */
  tell(code: string): void {
    const now = this.now();
    const known = this.#told.get(code);
    const goesOn = known !== undefined && now - known.last < FORGOTTEN_AFTER_MS;
    const count = goesOn ? known.count + 1 : 1;
    const isSaid = !goesOn || now - known.at >= AGAIN_AFTER_MS;
    this.#told.set(code, { at: isSaid ? now : known.at, last: now, count });
    if (!isSaid) return;
    const sentence = SENTENCES[code] ?? OTHERWISE;
    this.log[sentence === DISK_FULL ? 'error' : 'warn']({ code, count }, sentence);
  }
}
