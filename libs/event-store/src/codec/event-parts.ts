import type { Links, What, Who } from '@setu/kernel';
import {
  commitment,
  decodeLeaf,
  fromHex,
  leafHash,
  NotALeaf,
  NotCanonical,
  NotJson,
  parseCanonical,
  sameBytes,
  type Spine,
} from '@setu/ledger';
import { UnreadableEvent } from '../errors.js';
import type { StoredEvent } from '../event-store.js';
import { envelopeViolations } from './envelope-violations.js';

/** The four parts of a stored event, verified against one another. */
export type EventParts = Readonly<{ spine: Spine; who: Who; what: What; links: Links }>;

const parsed = (event: StoredEvent, part: 'who' | 'what' | 'links', spine: Spine): unknown => {
  if (!sameBytes(commitment(event.openings[part], event[part]), fromHex(spine.commitments[part])))
    throw new UnreadableEvent(event.eventId, `${part} is not what the leaf commits to`);
  try {
    return parseCanonical(event[part]);
  } catch (error) {
    if (error instanceof NotJson || error instanceof NotCanonical)
      throw new UnreadableEvent(event.eventId, `${part} is not canonical JSON`);
    throw error;
  }
};

const spineOf = (event: StoredEvent): Spine => {
  if (!sameBytes(leafHash(event.leaf), event.leafHash))
    throw new UnreadableEvent(event.eventId, 'its leaf hash is not that of its leaf');
  try {
    return decodeLeaf(event.leaf);
  } catch (error) {
    if (error instanceof NotALeaf) throw new UnreadableEvent(event.eventId, 'its leaf is not a leaf');
    throw error;
  }
};

/**
 * Reads a stored event and believes nothing: leaf hash, place, the three commitments, canonical bytes and the shape of each part.
 * What the event's data means is the registry's to say.
 * @throws UnreadableEvent
 */
export const eventParts = (event: StoredEvent): EventParts => {
  const spine = spineOf(event);
  const prev = event.prev && Buffer.from(event.prev).toString('hex');
  const inPlace =
    spine.eventId === event.eventId &&
    spine.stream === event.stream.id &&
    spine.revision === event.revision &&
    spine.prev === prev;
  if (!inPlace) throw new UnreadableEvent(event.eventId, 'it does not lie where its leaf says');
  const parts = { who: parsed(event, 'who', spine), what: parsed(event, 'what', spine), links: parsed(event, 'links', spine) };
  const [violation] = envelopeViolations(parts);
  if (violation !== undefined) throw new UnreadableEvent(event.eventId, violation);
  const what = parts.what as What;
  if (what.type !== event.type) throw new UnreadableEvent(event.eventId, 'it is filed under another type');
  return { spine, who: parts.who as Who, what, links: parts.links as Links };
};
