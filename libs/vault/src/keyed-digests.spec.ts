import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { KeyEncryptionKey } from './key-encryption-key.js';
import { KeyedDigests } from './keyed-digests.js';

const keyOf = (secret: string): Pick<KeyEncryptionKey, 'digestKey'> => ({
  digestKey: (domain) => createHash('sha256').update(`${secret} ${domain}`).digest(),
});
const digests = (secret = 'a') => new KeyedDigests(keyOf(secret));

describe('KeyedDigests', () => {
  it('gives 64 lowercase hex digits, always the same for the same kind and parts', () => {
    expect(digests().digest('sign-in', 'https://id.example', 'u1')).toMatch(/^[0-9a-f]{64}$/);
    expect(digests().digest('sign-in', 'https://id.example', 'u1')).toBe(digests().digest('sign-in', 'https://id.example', 'u1'));
  });

  it('keeps kinds, parts and vaults apart, also where parts run together', () => {
    const all = [
      digests().digest('sign-in', 'ab', 'c'),
      digests().digest('sign-in', 'a', 'bc'),
      digests().digest('sign-in', 'abc'),
      digests().digest('sign-in', 'ab', 'c', ''),
      digests().digest('contact', 'ab', 'c'),
      digests('b').digest('sign-in', 'ab', 'c'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
