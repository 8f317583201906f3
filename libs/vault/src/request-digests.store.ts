import { createHmac } from 'node:crypto';
import { isInstant } from '@setu/kernel';
import { sameBytes } from '@setu/ledger';
import type { KeyEncryptionKey } from './key-encryption-key.js';
import type { VaultDatabase } from './vault-database.store.js';

/** `new` = first seen now; `same` = a repetition; `different` = this command id came with another body before. */
export type Claim = 'new' | 'same' | 'different';

const DAYS_KEPT = 30;
const DAY_MS = 86_400_000;

/** Remembers which body a command came with, as a keyed digest, for 30 days: a key of idempotency names one request only. */
export class RequestDigests {
  readonly #key: Uint8Array;

  constructor(
    private readonly database: VaultDatabase,
    keyEncryptionKey: Pick<KeyEncryptionKey, 'digestKey'>,
  ) {
    this.#key = keyEncryptionKey.digestKey('request-digest');
  }

  /** Of several who claim one command id at once, exactly one hears `new`. `canonicalBody` is the canonical JSON of the body. */
  async claim(commandId: string, canonicalBody: Uint8Array): Promise<Claim> {
    const digest = createHmac('sha256', this.#key).update(canonicalBody).digest();
    for (;;) {
      const inserted = await this.database.single.change(
        'insert into vault.request_digest (command_id, digest) values ($1, $2) on conflict (command_id) do nothing',
        [commandId, digest],
      );
      if (inserted === 1) return 'new';
      const [first] = await this.database.single.rows<{ digest: Uint8Array }>(
        'select digest from vault.request_digest where command_id = $1',
        [commandId],
      );
      if (first !== undefined && !sameBytes(first.digest, digest)) return 'different';
      const marked = await this.database.single.change(
        'update vault.request_digest set repeated = true where command_id = $1 and digest = $2',
        [commandId, digest],
      );
      if (marked === 1) return 'same';
      // Gone in between: the other one was refused and released it.
    }
  }

  /**
   * Frees a command id whose command was refused, nothing written. Only whoever heard `new` may release. It stays bound if somebody
   * has heard `same` meanwhile: that twin may have been recorded.
   */
  async release(commandId: string): Promise<void> {
    await this.database.single.change('delete from vault.request_digest where command_id = $1 and not repeated', [commandId]);
  }

  /** Forgets what was first seen more than 30 days before `now` (instant in UTC); answers how many. */
  async sweepExpired(now: string): Promise<number> {
    if (!isInstant(now)) throw new RangeError('a sweep takes an instant in UTC with milliseconds');
    return this.database.single.change('delete from vault.request_digest where seen_at < $1', [
      new Date(Date.parse(now) - DAYS_KEPT * DAY_MS),
    ]);
  }
}
