import { canonicalJson } from './canonical-json.js';
import type { JsonValue } from './json-value.js';
import { NotCanonical } from './not-canonical.js';
import { parseJson } from './parse-json.js';
import { sameBytes } from './same-bytes.js';

/**
 * Reads bytes that must be canonical JSON already: parsed, written again and compared. One value, one spelling.
 * @throws NotJson if they are not JSON; NotCanonical (`different-bytes`) if they are JSON spelt in another way
 */
export const parseCanonical = (bytes: Uint8Array): JsonValue => {
  const value = parseJson(bytes);
  if (!sameBytes(canonicalJson(value), bytes)) throw new NotCanonical('', 'different-bytes');
  return value;
};
