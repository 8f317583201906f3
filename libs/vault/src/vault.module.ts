import {
  Inject,
  Logger,
  Module,
  type DynamicModule,
  type FactoryProvider,
  type ModuleMetadata,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { SEALER } from '@setu/event-store';
import { DOCUMENT_FILES, type DocumentFiles } from './document-files.js';
import { DocumentSweep } from './document-sweep.store.js';
import { FileKeyEncryptionKey } from './file-key-encryption-key.js';
import { FolderDocumentFiles } from './folder-document-files.js';
import { KEY_ENCRYPTION_KEY, type KeyEncryptionKey } from './key-encryption-key.js';
import { KeyedDigests } from './keyed-digests.js';
import { Keyring } from './keyring.store.js';
import { MergedCaseIndex } from './merged-case-index.store.js';
import { NamedDocuments } from './named-documents.store.js';
import { NamedSeals } from './named-seals.store.js';
import { RequestDigests } from './request-digests.store.js';
import { SealedDocuments } from './sealed-documents.store.js';
import { SealCheck } from './seal-check.store.js';
import { VaultDatabase } from './vault-database.store.js';
import { VaultSweep } from './vault-sweep.store.js';
import { Vault } from './vault.js';

/**
 * `databaseUrl` signs in as setu_vault; `keyFile` is the path of the key encryption key, created for an empty vault; `documentFolder` is
 * where sealed documents lie.
 */
export type VaultOptions = Readonly<{ databaseUrl: string; keyFile: string; documentFolder: string; maxConnections?: number }>;

/** Options that come from other providers. */
export type VaultAsyncOptions = Pick<ModuleMetadata, 'imports'> &
  Readonly<{
    inject?: FactoryProvider['inject'];
    useFactory: (...providers: never[]) => VaultOptions | Promise<VaultOptions>;
  }>;

const VAULT_OPTIONS = Symbol('VaultOptions');

const providers: FactoryProvider[] = [
  {
    provide: VaultDatabase,
    inject: [VAULT_OPTIONS],
    useFactory: ({ databaseUrl, maxConnections }: VaultOptions) => {
      const logger = new Logger(VaultDatabase.name);
      return new VaultDatabase(databaseUrl, (failure) => logger.warn(failure.message), maxConnections);
    },
  },
  {
    provide: KEY_ENCRYPTION_KEY,
    inject: [VAULT_OPTIONS, VaultDatabase],
    useFactory: async ({ keyFile }: VaultOptions, database: VaultDatabase) => {
      try {
        return await FileKeyEncryptionKey.open(keyFile, await Keyring.kekIdsIn(database.single));
      } catch (error) {
        // The application does not start; open connections would keep its process from ending.
        await database.close();
        throw error;
      }
    },
  },
  {
    provide: Vault,
    inject: [VaultDatabase, KEY_ENCRYPTION_KEY],
    useFactory: (database: VaultDatabase, key: KeyEncryptionKey) => new Vault(database, new Keyring(key)),
  },
  { provide: SEALER, inject: [Vault], useFactory: (vault: Vault) => vault },
  {
    provide: RequestDigests,
    inject: [VaultDatabase, KEY_ENCRYPTION_KEY],
    useFactory: (database: VaultDatabase, key: KeyEncryptionKey) => new RequestDigests(database, key),
  },
  { provide: KeyedDigests, inject: [KEY_ENCRYPTION_KEY], useFactory: (key: KeyEncryptionKey) => new KeyedDigests(key) },
  {
    provide: MergedCaseIndex,
    inject: [VaultDatabase, KeyedDigests],
    useFactory: (database: VaultDatabase, digests: KeyedDigests) => new MergedCaseIndex(database, digests),
  },
  { provide: NamedSeals, inject: [VaultDatabase], useFactory: (database: VaultDatabase) => new NamedSeals(database) },
  {
    provide: DOCUMENT_FILES,
    inject: [VAULT_OPTIONS],
    useFactory: ({ documentFolder }: VaultOptions) => new FolderDocumentFiles(documentFolder),
  },
  {
    provide: SealedDocuments,
    inject: [VaultDatabase, KEY_ENCRYPTION_KEY, DOCUMENT_FILES],
    useFactory: (database: VaultDatabase, key: KeyEncryptionKey, files: DocumentFiles) =>
      new SealedDocuments(database, new Keyring(key), files),
  },
  { provide: NamedDocuments, inject: [VaultDatabase], useFactory: (database: VaultDatabase) => new NamedDocuments(database) },
  {
    provide: DocumentSweep,
    inject: [VaultDatabase, DOCUMENT_FILES],
    useFactory: (database: VaultDatabase, files: DocumentFiles) => new DocumentSweep(database, files),
  },
  {
    provide: SealCheck,
    inject: [VaultDatabase, KEY_ENCRYPTION_KEY],
    useFactory: (database: VaultDatabase, key: KeyEncryptionKey) => new SealCheck(database, new Keyring(key)),
  },
  { provide: VaultSweep, inject: [VaultDatabase], useFactory: (database: VaultDatabase) => new VaultSweep(database) },
];

/**
 * The vault for a whole application: {@link Vault} (also as SEALER), {@link RequestDigests}, {@link KeyedDigests},
 * {@link MergedCaseIndex}, {@link NamedSeals}, {@link SealCheck} and {@link VaultSweep}; and the same for documents: {@link SealedDocuments}, {@link NamedDocuments} and
 * {@link DocumentSweep}. The application does not start with a key file that is unsafe or of another vault.
 */
@Module({})
export class VaultModule implements OnApplicationShutdown {
  constructor(@Inject(VaultDatabase) private readonly database: VaultDatabase) {}

  static forRoot(options: VaultOptions): DynamicModule {
    return VaultModule.forRootAsync({ useFactory: () => options });
  }

  static forRootAsync({ imports = [], inject = [], useFactory }: VaultAsyncOptions): DynamicModule {
    return {
      module: VaultModule,
      global: true,
      imports,
      providers: [{ provide: VAULT_OPTIONS, inject, useFactory }, ...providers],
      exports: [
        Vault,
        SEALER,
        RequestDigests,
        KeyedDigests,
        MergedCaseIndex,
        NamedSeals,
        SealCheck,
        VaultSweep,
        SealedDocuments,
        NamedDocuments,
        DocumentSweep,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
