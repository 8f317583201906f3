import { Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SEALER, type Sealer } from '@setu/event-store';
import { toSeal, vaultUnderTest, type VaultUnderTest } from '../testing/vault-under-test.js';
import { DocumentSweep } from './document-sweep.store.js';
import { KeyedDigests } from './keyed-digests.js';
import { NamedDocuments } from './named-documents.store.js';
import { NamedSeals } from './named-seals.store.js';
import { RequestDigests } from './request-digests.store.js';
import { SealedDocuments } from './sealed-documents.store.js';
import { VaultSweep } from './vault-sweep.store.js';
import { VaultModule } from './vault.module.js';
import { Vault } from './vault.js';

describe('VaultModule', () => {
  let test: VaultUnderTest;
  beforeEach(async () => {
    test = await vaultUnderTest();
  });
  afterEach(() => test.close());

  it('gives the vault and its company, from options that another provider has', async () => {
    @Injectable()
    class Settings {
      readonly keyFile = `${test.keyFile}.of-the-module`;
      readonly documentFolder = `${test.keyFile}.documents`;
    }
    @Module({ providers: [Settings], exports: [Settings] })
    class SettingsModule {}

    const vault = VaultModule.forRootAsync({
      imports: [SettingsModule],
      inject: [Settings],
      useFactory: ({ keyFile, documentFolder }: Settings) => ({ databaseUrl: test.urls.vault, keyFile, documentFolder }),
    });
    const app = await Test.createTestingModule({ imports: [vault] }).compile();
    const value = toSeal('invented');
    const [sealed] = await app.get<Sealer>(SEALER, { strict: false }).seal([value]);
    const opened = await app.get(Vault, { strict: false }).open(sealed!, value.eventId, value.path);
    expect(opened.kind === 'value' && opened.value.expose()).toBe('invented');
    const parts = [KeyedDigests, NamedSeals, RequestDigests, VaultSweep, SealedDocuments, NamedDocuments, DocumentSweep];
    for (const part of parts) expect(app.get(part, { strict: false })).toBeInstanceOf(part);
    await app.close();
    await expect(app.get(Vault, { strict: false }).seal([value])).rejects.toThrow('database failed');
  });

  it('does not let the application start without the key file that the vault needs', async () => {
    await test.vault.seal([toSeal('invented')]);
    const vault = VaultModule.forRoot({
      databaseUrl: test.urls.vault,
      keyFile: `${test.keyFile}.lost`,
      documentFolder: `${test.keyFile}.documents`,
    });
    await expect(Test.createTestingModule({ imports: [vault] }).compile()).rejects.toMatchObject({
      reason: 'missing-but-needed',
    });
  });
});
