import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import { NotALeaf } from './not-a-leaf.js';
import { NotCanonical } from './not-canonical.js';
import { NotJson } from './not-json.js';
import { parseCanonical } from './parse-canonical.js';
import type { Spine } from './spine.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const DIGEST = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const LEAF_PREFIX = Uint8Array.of(0x00);

const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);

const isInstant = (value: unknown): boolean =>
  matches(INSTANT)(value) && !Number.isNaN(Date.parse(value as string)) && new Date(value as string).toISOString() === value;

const SPINE = {
  v: (value: unknown) => value === 1,
  eventId: matches(UUID),
  stream: matches(UUID),
  revision: (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0 && !Object.is(value, -0),
  prev: (value: unknown) => value === null || matches(DIGEST)(value),
  recordedAt: isInstant,
  commitments: (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
};
const COMMITMENTS = { who: matches(DIGEST), what: matches(DIGEST), links: matches(DIGEST) };

const requireFields = (holder: object, fields: Readonly<Record<string, (value: unknown) => boolean>>): void => {
  if (Reflect.ownKeys(holder).length !== Object.keys(fields).length) throw new NotALeaf('another set of fields');
  for (const [name, fits] of Object.entries(fields)) {
    if (!Object.hasOwn(holder, name)) throw new NotALeaf(`${name} is missing`);
    if (!fits((holder as Record<string, unknown>)[name])) throw new NotALeaf(name);
  }
};

const requireSpine = (value: unknown): Spine => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotALeaf('not an object');
  requireFields(value, SPINE);
  const spine = value as Spine;
  requireFields(spine.commitments, COMMITMENTS);
  if ((spine.revision === 0) !== (spine.prev === null)) throw new NotALeaf('prev is null for revision 0 and for no other');
  return spine;
};

/** The leaf: canonical JSON of the spine, exactly its seven fields. @throws NotALeaf for a spine that is not one */
export const encodeLeaf = (spine: Spine): Uint8Array => canonicalJson(requireSpine(spine));

/**
 * The spine that a leaf holds. Strict: canonical bytes, exactly the known fields, lowercase UUIDs and hex, an instant that exists.
 * @throws NotALeaf
 */
export const decodeLeaf = (leaf: Uint8Array): Spine => {
  try {
    return requireSpine(parseCanonical(leaf));
  } catch (error) {
    if (error instanceof NotJson || error instanceof NotCanonical) throw new NotALeaf('not canonical JSON', { cause: error });
    throw error;
  }
};

/** Hash of a leaf as in RFC 6962 section 2.1: SHA-256(0x00 ‖ leaf), 32 bytes. */
export const leafHash = (leaf: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(LEAF_PREFIX).update(leaf).digest());
