import { timingSafeEqual } from 'node:crypto';

/** True if both hold the same bytes. The time taken tells the lengths, never where they differ. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.byteLength === b.byteLength && timingSafeEqual(a, b);
