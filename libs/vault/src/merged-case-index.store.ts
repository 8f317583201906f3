import { fromHex } from '@setu/ledger';
import type { KeyedDigests } from './keyed-digests.js';
import type { VaultDatabase } from './vault-database.store.js';

const KIND = 'merged-case';

/** In which vault streams something is said of a case. A case is known here by its keyed digest only. */
export class MergedCaseIndex {
  constructor(
    private readonly database: VaultDatabase,
    private readonly digests: KeyedDigests,
  ) {}

  /** Durable when it answers. Telling it again changes nothing. */
  async record(caseId: string, stream: string): Promise<void> {
    await this.database.single.change(
      'insert into vault.merged_case (case_digest, stream) values ($1, $2) on conflict do nothing',
      [this.#digestOf(caseId), stream],
    );
  }

  /** The streams in which one of these cases is named. */
  async streamsOf(caseIds: readonly string[]): Promise<readonly string[]> {
    const rows = await this.database.single.rows<{ stream: string }>(
      'select distinct stream from vault.merged_case where case_digest = any ($1::bytea[]) order by stream',
      [caseIds.map((caseId) => this.#digestOf(caseId))],
    );
    return rows.map(({ stream }) => stream);
  }

  /** Those of these cases that are named anywhere. */
  async namedAmong(caseIds: readonly string[]): Promise<readonly string[]> {
    const rows = await this.database.single.rows<{ case_digest: Uint8Array }>(
      'select distinct case_digest from vault.merged_case where case_digest = any ($1::bytea[])',
      [caseIds.map((caseId) => this.#digestOf(caseId))],
    );
    const named = new Set(rows.map(({ case_digest: digest }) => Buffer.from(digest).toString('hex')));
    return caseIds.filter((caseId) => named.has(this.digests.digest(KIND, caseId)));
  }

  #digestOf(caseId: string): Buffer {
    return Buffer.from(fromHex(this.digests.digest(KIND, caseId)));
  }
}
