import { randomUUID } from 'node:crypto';
import { link, mkdir, open, unlink, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KEY_BYTES } from './authenticated-encryption.js';
import { KeyEncryptionKeyRefused } from './key-encryption-key-refused.js';
import { syncFolder } from './sync-folder.js';

const OWNER_ONLY = 0o600;
const OF_GROUP_OR_OTHERS = 0o077;

const codeOf = (error: unknown): unknown => (error as { code?: unknown } | null)?.code;

const secretIn = async (file: FileHandle, path: string): Promise<Uint8Array> => {
  const stats = await file.stat();
  if (!stats.isFile()) throw new KeyEncryptionKeyRefused('not-a-file', path);
  if ((stats.mode & OF_GROUP_OR_OTHERS) !== 0) throw new KeyEncryptionKeyRefused('open-to-others', path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(KEY_BYTES + 1), 0, KEY_BYTES + 1, 0);
  if (bytesRead !== KEY_BYTES) throw new KeyEncryptionKeyRefused('wrong-size', path);
  return new Uint8Array(buffer.subarray(0, KEY_BYTES));
};

/** The 32 bytes of the key file; undefined if there is no such file. @throws KeyEncryptionKeyRefused */
export const readKeyFile = async (path: string): Promise<Uint8Array | undefined> => {
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new KeyEncryptionKeyRefused('unreadable', path, { cause: error });
  }
  try {
    return await secretIn(file, path);
  } finally {
    await file.close();
  }
};

const writeDurably = async (path: string, secret: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(secret);
    await file.sync();
  } finally {
    await file.close();
  }
};

/**
 * Creates the key file, whole and durable or not at all, and never over another one: if someone else was first, answers with what
 * the file holds.
 * @throws KeyEncryptionKeyRefused
 */
export const createKeyFile = async (path: string, secret: Uint8Array): Promise<Uint8Array> => {
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeDurably(draft, secret);
    try {
      await link(draft, path);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    } finally {
      await unlink(draft);
    }
    await syncFolder(dirname(path));
  } catch (error) {
    throw new KeyEncryptionKeyRefused('unreadable', path, { cause: error });
  }
  const kept = await readKeyFile(path);
  if (kept === undefined) throw new KeyEncryptionKeyRefused('unreadable', path);
  return kept;
};
