import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ToSeal } from '@setu/event-store';
import { Sensitive } from '@setu/kernel';
import { testDatabase } from '../../../infra/testing/test-database.js';
import { DocumentSweep } from '../src/document-sweep.store.js';
import { FileKeyEncryptionKey } from '../src/file-key-encryption-key.js';
import { FolderDocumentFiles } from '../src/folder-document-files.js';
import { Keyring } from '../src/keyring.store.js';
import { SealedDocuments } from '../src/sealed-documents.store.js';
import { VaultDatabase } from '../src/vault-database.store.js';
import type { VaultUnavailable } from '../src/vault-unavailable.js';
import { Vault } from '../src/vault.js';

/** A vault on a fresh database, with a connection for each role and a key file of its own. */
export const vaultUnderTest = async () => {
  const database = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'setu-vault-'));
  const idleFailures: VaultUnavailable[] = [];
  const connect = (url: string) => new VaultDatabase(url, (failure) => idleFailures.push(failure));
  const as = { owner: connect(database.urls.owner), app: connect(database.urls.app), vault: connect(database.urls.vault) };
  const keyFile = join(folder, 'kek');
  const kek = await FileKeyEncryptionKey.open(keyFile, []);
  const documentFolder = join(folder, 'documents');
  const files = new FolderDocumentFiles(documentFolder);
  return {
    urls: database.urls,
    as,
    kek,
    keyFile,
    idleFailures,
    vault: new Vault(as.vault, new Keyring(kek)),
    documentFolder,
    files,
    documents: new SealedDocuments(as.vault, new Keyring(kek), files),
    documentSweep: new DocumentSweep(as.vault, files),
    /** How many rows a table of the vault has. */
    count: async (table: string): Promise<number> => {
      const [row] = await as.owner.single.rows<{ count: number }>(`select count(*)::int as count from vault.${table}`);
      return row!.count;
    },
    close: async (): Promise<void> => {
      await Promise.all([as.owner.close(), as.app.close(), as.vault.close()]);
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
};

export type VaultUnderTest = Awaited<ReturnType<typeof vaultUnderTest>>;

/** A value to be sealed; what is not given is random. */
export const toSeal = (value: string, given: Partial<Omit<ToSeal, 'value'>> = {}): ToSeal => ({
  eventId: randomUUID(),
  path: '/premises',
  subjectRef: randomUUID(),
  purpose: 'operational',
  ...given,
  value: new Sensitive(value),
});
