import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Purpose } from '@setu/kernel';
import { fromHex, toHex } from '@setu/ledger';
import { FileKeyEncryptionKey } from './file-key-encryption-key.js';
import { KeyedDigests } from './keyed-digests.js';
import { RequestDigests } from './request-digests.store.js';
import type { VaultDatabase } from './vault-database.store.js';

type Vectors = Readonly<{
  secret: string;
  kekId: string;
  digestKeys: readonly Readonly<{ domain: string; key: string }>[];
  wrapped: readonly Readonly<{ key: string; keyId: string; subjectRef: string; purpose: Purpose; wrapped: string }>[];
  keyedDigests: readonly Readonly<{ kind: string; parts: readonly string[]; digest: string }>[];
  requestDigests: readonly Readonly<{ body: string; digest: string }>[];
}>;
const file = new URL('../../ledger/vectors/keys.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vectors;

describe('What follows from a key file, which can never change: keys that lie wrapped, members and digests rest on it', () => {
  let folder: string;
  let kek: FileKeyEncryptionKey;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'setu-vectors-'));
    writeFileSync(join(folder, 'vault.key'), fromHex(vectors.secret), { mode: 0o600 });
    kek = await FileKeyEncryptionKey.open(join(folder, 'vault.key'), []);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('its id', () => expect(kek.id).toBe(vectors.kekId));

  it.each(vectors.wrapped)('a key for $purpose that was wrapped earlier', async ({ key, wrapped, ...owner }) =>
    expect(toHex(await kek.unwrap(fromHex(wrapped), vectors.kekId, owner))).toBe(key),
  );

  it.each(vectors.digestKeys)('the key of $domain', ({ domain, key }) => expect(toHex(kek.digestKey(domain))).toBe(key));

  it.each(vectors.keyedDigests)('a digest of $kind', ({ kind, parts, digest }) =>
    expect(new KeyedDigests(kek).digest(kind, ...parts)).toBe(digest),
  );

  it.each(vectors.requestDigests)('a digest of a request', async ({ body, digest }) => {
    const written: unknown[] = [];
    const single = { change: async (_: string, [, bytes]: readonly unknown[]) => written.push(bytes) };
    await new RequestDigests({ single } as unknown as VaultDatabase, kek).claim('', new TextEncoder().encode(body));
    expect(written.map((bytes) => toHex(bytes as Uint8Array))).toEqual([digest]);
  });
});
