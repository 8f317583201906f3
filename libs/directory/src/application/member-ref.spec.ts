import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson, fromHex } from '@setu/ledger';
import { identityDigestOf, memberRefOf } from './member-ref.js';

type Vectors = Readonly<{
  digestKeys: readonly Readonly<{ domain: string; key: string }>[];
  members: readonly Readonly<{ issuer: string; subject: string; identityDigest: string; memberRef: string }>[];
}>;
const file = new URL('../../../ledger/vectors/keys.json', import.meta.url);
const { digestKeys, members } = JSON.parse(readFileSync(file, 'utf8')) as Vectors;
const key = fromHex(digestKeys.find(({ domain }) => domain === 'keyed-digest')!.key);
const digest = (...parts: string[]): string => createHmac('sha256', key).update(canonicalJson(parts)).digest('hex');

describe('A member’s reference, which can never change: her stream is found by it', () => {
  it.each(members)('follows from her sign-in as $subject', ({ issuer, subject, identityDigest, memberRef }) => {
    expect(identityDigestOf(digest, { issuer, subject })).toBe(identityDigest);
    expect(memberRefOf(identityDigest)).toBe(memberRef);
  });
});
