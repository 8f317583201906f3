import type { DocumentFiles } from './document-files.js';
import { isSuspicious, sweptBefore, type SweepRequest, type Swept } from './sweep-window.js';
import type { VaultDatabase } from './vault-database.store.js';

type Counted = Readonly<{ unnamed: string; of: string }>;

const LISTED_AT_ONCE = 500;

/** Deletes documents that no event came to name, by the rules of sealed values: the request was refused, or the process died. */
export class DocumentSweep {
  constructor(
    private readonly database: VaultDatabase,
    private readonly files: DocumentFiles,
  ) {}

  /**
   * Deletes unnamed documents older than `olderThanHours` (24; at least 1), and files that were never kept, but none whose event may have been
   * recorded after `namedThrough`. It stops when there is suspiciously much of either.
   */
  async sweep(request: SweepRequest): Promise<Swept> {
    const before = sweptBefore(request);
    if (!(before instanceof Date)) return before;
    const evenIfMany = request.evenIfMany === true;
    const kept = await this.#countKept(before);
    const strays = await this.#strays(before);
    for (const { unnamed, of } of [kept, strays])
      if (!evenIfMany && isSuspicious(unnamed, of)) return { kind: 'too-many', unnamed, of };
    const deleted = await this.database.single.rows<{ fileId: string }>(
      `delete from vault.sealed_document sealed
       where sealed_at < $1 and not exists (select from vault.named_document named where named.document_ref = sealed.document_ref)
       returning file_id as "fileId"`,
      [before],
    );
    const fileIds = [...deleted.map(({ fileId }) => fileId), ...strays.fileIds];
    for (const fileId of fileIds) await this.files.delete(fileId);
    return { kind: 'swept', deleted: fileIds.length };
  }

  async #countKept(before: Date): Promise<Readonly<{ unnamed: number; of: number }>> {
    const [row] = await this.database.single.rows<Counted>(
      `select count(*) filter (where named.document_ref is null) as unnamed, count(*) as of
       from vault.sealed_document sealed left join vault.named_document named using (document_ref) where sealed_at < $1`,
      [before],
    );
    return { unnamed: Number(row?.unnamed ?? 0), of: Number(row?.of ?? 0) };
  }

  /** Old files that were never kept: the process died between file and row, or before the file was finished. */
  async #strays(before: Date): Promise<Readonly<{ unnamed: number; of: number; fileIds: readonly string[] }>> {
    const strays: string[] = [];
    let page: string[] = [];
    let of = 0;
    const look = async (): Promise<void> => {
      const rows = await this.database.single.rows<{ fileId: string }>(
        `select file_id as "fileId" from unnest($1::uuid[]) as listed (file_id)
         where not exists (select from vault.sealed_document sealed where sealed.file_id = listed.file_id)`,
        [page],
      );
      strays.push(...rows.map(({ fileId }) => fileId));
      page = [];
    };
    for await (const { fileId, writtenAt } of this.files.list()) {
      if (writtenAt >= before) continue;
      of++;
      page.push(fileId);
      if (page.length === LISTED_AT_ONCE) await look();
    }
    await look();
    return { unnamed: strays.length, of, fileIds: strays };
  }
}
