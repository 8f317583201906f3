import { createHmac } from 'node:crypto';
import { OPENING_BYTES } from './opening.js';

/**
 * HMAC-SHA-256 with the opening r as key over the exact bytes of a part: 32 bytes. It binds whoever publishes it to the part, and
 * tells nothing of the part until r is given.
 * @throws RangeError if the opening is not 32 bytes long
 */
export const commitment = (opening: Uint8Array, part: Uint8Array): Uint8Array => {
  if (opening.byteLength !== OPENING_BYTES) throw new RangeError(`an opening has ${OPENING_BYTES} bytes`);
  return new Uint8Array(createHmac('sha256', opening).update(part).digest());
};
