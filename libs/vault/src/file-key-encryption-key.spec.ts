import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileKeyEncryptionKey } from './file-key-encryption-key.js';
import type { KeyOwner } from './key-encryption-key.js';
import { KeyEncryptionKeyRefused } from './key-encryption-key-refused.js';

const owner: KeyOwner = {
  keyId: '5a1c9e37-2f80-4b6d-8d42-90e7b3f6c1a8',
  subjectRef: '6f0a3c1e-8b52-4d7a-9c11-2e5d7f3a9b40',
  purpose: 'identity',
};

describe('FileKeyEncryptionKey', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'setu-kek-'));
    path = join(folder, 'inner', 'kek');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const refusal = async (work: Promise<unknown>): Promise<string> => {
    const error = await work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(KeyEncryptionKeyRefused);
    return (error as KeyEncryptionKeyRefused).reason;
  };

  it('creates a file of 32 random bytes that only its owner reads, and reads it ever after', async () => {
    const created = await FileKeyEncryptionKey.open(path, []);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(path).size).toBe(32);
    expect(readdirSync(join(folder, 'inner'))).toEqual(['kek']);
    const again = await FileKeyEncryptionKey.open(path, [created.id]);
    expect(again.id).toBe(created.id);
    expect(await again.unwrap(await created.wrap(randomBytes(32), owner), created.id, owner)).toHaveLength(32);
  });

  it('is one and the same for all processes that start at once', async () => {
    const keys = await Promise.all(Array.from({ length: 16 }, () => FileKeyEncryptionKey.open(path, [])));
    expect(new Set(keys.map(({ id }) => id)).size).toBe(1);
    expect(readdirSync(join(folder, 'inner'))).toEqual(['kek']);
  });

  it('does not tell the secret by its id', async () => {
    const { id } = await FileKeyEncryptionKey.open(path, []);
    expect(id).toMatch(/^file-[0-9a-f]{16}$/);
    expect(readFileSync(path).toString('hex')).not.toContain(id.slice('file-'.length));
  });

  it.each([0o640, 0o604, 0o660, 0o602, 0o601])('refuses a file of mode %o', async (mode) => {
    await FileKeyEncryptionKey.open(path, []);
    chmodSync(path, mode);
    expect(await refusal(FileKeyEncryptionKey.open(path, []))).toBe('open-to-others');
  });

  it.each([0, 31, 33, 64])('refuses a file of %i bytes and leaves it as it is', async (size) => {
    mkdirSync(join(folder, 'inner'));
    const content = randomBytes(size);
    writeFileSync(path, content, { mode: 0o600 });
    expect(await refusal(FileKeyEncryptionKey.open(path, []))).toBe('wrong-size');
    expect(readFileSync(path)).toEqual(content);
  });

  it('refuses a folder in place of the file', async () => {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    expect(await refusal(FileKeyEncryptionKey.open(path, []))).toBe('not-a-file');
  });

  it('refuses a path below a file', async () => {
    writeFileSync(join(folder, 'inner'), 'a file');
    expect(await refusal(FileKeyEncryptionKey.open(path, []))).toBe('unreadable');
  });

  it('never creates a new file when the vault holds keys that another one wrapped', async () => {
    expect(await refusal(FileKeyEncryptionKey.open(path, ['file-0123456789abcdef']))).toBe('missing-but-needed');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses the key file of another vault', async () => {
    await FileKeyEncryptionKey.open(path, []);
    expect(await refusal(FileKeyEncryptionKey.open(path, ['file-0123456789abcdef']))).toBe('wrapped-by-another');
  });

  it('unwraps what it wrapped, for the same owner only', async () => {
    const kek = await FileKeyEncryptionKey.open(path, []);
    const key = randomBytes(32);
    const wrapped = await kek.wrap(key, owner);
    expect(Buffer.from(await kek.unwrap(wrapped, kek.id, owner))).toEqual(key);
    expect(Buffer.from(wrapped).includes(key)).toBe(false);
    const others: KeyOwner[] = [
      { ...owner, keyId: owner.subjectRef },
      { ...owner, subjectRef: owner.keyId },
      { ...owner, purpose: 'medical' },
    ];
    for (const other of others) expect(await refusal(kek.unwrap(wrapped, kek.id, other))).toBe('does-not-unwrap');
  });

  it('refuses what was tampered with, cut, or wrapped by another', async () => {
    const kek = await FileKeyEncryptionKey.open(path, []);
    const wrapped = await kek.wrap(randomBytes(32), owner);
    for (let at = 0; at < wrapped.length; at++) {
      const mutant = Uint8Array.from(wrapped);
      mutant[at]! ^= 1;
      expect(await refusal(kek.unwrap(mutant, kek.id, owner))).toBe('does-not-unwrap');
      expect(await refusal(kek.unwrap(wrapped.subarray(0, at), kek.id, owner))).toBe('does-not-unwrap');
    }
    const other = await FileKeyEncryptionKey.open(join(folder, 'other'), []);
    expect(await refusal(other.unwrap(wrapped, kek.id, owner))).toBe('wrapped-by-another');
    expect(await refusal(other.unwrap(wrapped, other.id, owner))).toBe('does-not-unwrap');
  });

  it('derives another key for each domain of digests, the same one each time', async () => {
    const kek = await FileKeyEncryptionKey.open(path, []);
    expect(kek.digestKey('a')).toEqual(kek.digestKey('a'));
    expect(kek.digestKey('a')).not.toEqual(kek.digestKey('b'));
    expect(Buffer.from(kek.digestKey('a'))).not.toEqual(readFileSync(path));
  });

  it('shows no secret when it is printed', async () => {
    const kek = await FileKeyEncryptionKey.open(path, []);
    expect(JSON.stringify(kek)).toBe(JSON.stringify({ id: kek.id }));
  });
});
