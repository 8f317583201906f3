/**
 * HMAC-SHA-256 under a key of the vault over a kind and its parts: 64 lowercase hex digits, always the same for the same parts.
 * `kind` keeps uses apart.
 */
export type KeyedDigest = (kind: string, ...parts: string[]) => string;

/** Injection token of the {@link KeyedDigest}; the application that has a vault provides it to the DirectoryModule. */
export const KEYED_DIGEST = Symbol('KeyedDigest');
