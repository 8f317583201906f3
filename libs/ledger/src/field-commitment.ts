import { canonicalJson } from './canonical-json.js';
import { commitment } from './commitment.js';
import type { JsonValue } from './json-value.js';

/**
 * The commitment to one sealed field: HMAC-SHA-256(r, JCS([eventId, path, value])), 32 bytes. `path` is a JSON pointer (RFC 6901)
 * into the event's `data`. Bound to its place, it cannot stand for the same value in another event or field.
 * @throws RangeError if the opening is not 32 bytes long; NotCanonical if the value is none that JSON can carry
 */
export const fieldCommitment = (opening: Uint8Array, eventId: string, path: string, value: JsonValue): Uint8Array =>
  commitment(opening, canonicalJson([eventId, path, value]));
