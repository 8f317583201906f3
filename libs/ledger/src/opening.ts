import { randomBytes } from 'node:crypto';

/** Length of an opening r. */
export const OPENING_BYTES = 32;

/** A new random opening r: the key without which a commitment tells nothing of what it commits to. Never used twice. */
export const newOpening = (): Uint8Array => new Uint8Array(randomBytes(OPENING_BYTES));
