import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isUuid } from '@setu/kernel';
import type { DocumentFile, DocumentFiles } from './document-files.js';
import { DocumentStoreUnavailable } from './document-store-unavailable.js';
import { syncFolder } from './sync-folder.js';

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const UNFINISHED = '.part';
const MISSING = 'ENOENT';

const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
};

const asUnavailable = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw new DocumentStoreUnavailable(codeOf(error), { cause: error });
  }
};

const presentIn = async <T>(work: Promise<T>): Promise<T | undefined> => {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === MISSING) return undefined;
    throw new DocumentStoreUnavailable(codeOf(error), { cause: error });
  }
};

/** Documents in a folder of this machine, 256 folders in it, readable by the service alone. A file appears under its name only once it is whole. */
export class FolderDocumentFiles implements DocumentFiles {
  constructor(private readonly folder: string) {}

  async write(fileId: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const path = this.#pathOf(fileId);
    const folder = join(path, '..');
    await asUnavailable(mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER }));
    const file = await asUnavailable(open(path + UNFINISHED, 'wx', OWNER_ONLY));
    try {
      try {
        for await (const bytes of content) await asUnavailable(file.writeFile(bytes));
        await asUnavailable(file.sync());
      } finally {
        await file.close();
      }
      await asUnavailable(rename(path + UNFINISHED, path));
    } catch (error) {
      await asUnavailable(rm(path + UNFINISHED, { force: true }));
      throw error;
    }
    await asUnavailable(syncFolder(folder));
    await asUnavailable(syncFolder(this.folder));
  }

  async read(fileId: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const path = this.#pathOf(fileId);
    const found = await presentIn(stat(path));
    return found?.isFile() ? contentOf(path) : undefined;
  }

  async delete(fileId: string): Promise<void> {
    const path = this.#pathOf(fileId);
    await asUnavailable(rm(path, { force: true }));
    await asUnavailable(rm(path + UNFINISHED, { force: true }));
  }

  async *list(): AsyncGenerator<DocumentFile> {
    for (const inner of (await presentIn(readdir(this.folder))) ?? [])
      for (const name of (await presentIn(readdir(join(this.folder, inner)))) ?? []) {
        const fileId = name.endsWith(UNFINISHED) ? name.slice(0, -UNFINISHED.length) : name;
        const found = isUuid(fileId) ? await presentIn(stat(join(this.folder, inner, name))) : undefined;
        if (found) yield { fileId, writtenAt: found.mtime };
      }
  }

  #pathOf(fileId: string): string {
    if (!isUuid(fileId)) throw new TypeError('a file of a document is named by an id');
    return join(this.folder, fileId.slice(0, 2), fileId);
  }
}

async function* contentOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of createReadStream(path)) yield bytes as Uint8Array;
  } catch (error) {
    throw new DocumentStoreUnavailable(codeOf(error), { cause: error });
  }
}
