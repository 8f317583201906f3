import { v5 } from 'uuid';
import type { KeyedDigest } from './keyed-digest.js';

/** A random constant that keeps members apart from other names of UUIDv5. It can never change: every member's stream follows from it. */
const MEMBERS = 'b0f4c9c4-9b0c-4a53-8f0e-6d4b8d1c2a77';

/** A sign-in at an identity provider: the claims `iss` and `sub` of its tokens. */
export type SignIn = Readonly<{ issuer: string; subject: string }>;

/** Keyed digest of a sign-in. Without the key nobody can try whether a known officer is a member. */
export const identityDigestOf = (digest: KeyedDigest, { issuer, subject }: SignIn): string => digest('sign-in', issuer, subject);

/**
 * The id of a member's stream, and her reference in every event: UUIDv5 of her identity digest.
 *
 * Derived, not random: a sign-in is led to its stream by calculation, without a view that could lag behind or be changed; and to
 * enrol one identity twice, even at the same instant, means to begin the same stream twice, which the store refuses.
 */
export const memberRefOf = (identityDigest: string): string => v5(identityDigest, MEMBERS);
