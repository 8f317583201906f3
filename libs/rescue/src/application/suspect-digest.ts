import type { KeyedDigest } from '@setu/directory';

/** What stands in clear for a member who is suspected: without the key of the vault nobody can try whose it is. The same for the same member. */
export const suspectDigestOf = (digest: KeyedDigest, memberRef: string): string => digest('suspect', memberRef);
