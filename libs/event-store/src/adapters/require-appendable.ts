import { commitment, decodeLeaf, fromHex, leafHash, NotALeaf, OPENING_BYTES, sameBytes, type Spine } from '@setu/ledger';
import { isUuid, type StreamName } from '@setu/kernel';
import { MalformedEvent } from '../errors.js';
import type { EventToAppend, ExpectedRevision } from '../event-store.js';

const HASH_BYTES = 32;
const TYPE = /^[\w.:-]{1,200}$/;
const PARTS = ['who', 'what', 'links'] as const;

const spineOf = (event: EventToAppend): Spine => {
  try {
    return decodeLeaf(event.leaf);
  } catch (error) {
    if (error instanceof NotALeaf) throw new MalformedEvent(event.eventId, 'its leaf is not a leaf');
    throw error;
  }
};

const samePrev = (leaf: string | null, prev: Uint8Array | null): boolean =>
  leaf === null || prev === null ? leaf === prev : sameBytes(fromHex(leaf), prev);

const requireWellFormed = (event: EventToAppend, stream: StreamName, revision: number): void => {
  const require = (holds: boolean, otherwise: string): void => {
    if (!holds) throw new MalformedEvent(event.eventId, otherwise);
  };
  require(isUuid(event.eventId), 'its id is not a UUID');
  require(TYPE.test(event.type), 'its type is not a name');
  for (const part of PARTS)
    require(event.openings[part].byteLength === OPENING_BYTES, `the opening of ${part} is not ${OPENING_BYTES} bytes long`);
  require(event.prev === null || event.prev.byteLength === HASH_BYTES, `prev is not ${HASH_BYTES} bytes long`);
  require(sameBytes(leafHash(event.leaf), event.leafHash), 'its leaf hash is not that of its leaf');
  const spine = spineOf(event);
  require(spine.eventId === event.eventId, 'its leaf names another event id');
  require(spine.stream === stream.id, 'its leaf names another stream');
  require(spine.revision === revision, 'its leaf names another revision');
  require(samePrev(spine.prev, event.prev), 'its leaf names another prev');
  for (const part of PARTS)
    require(sameBytes(
      fromHex(spine.commitments[part]),
      commitment(event.openings[part], event[part]),
    ), `its leaf commits to another ${part}`);
};

/**
 * The last gate before what can never be changed again: an event whose leaf, place, hash, openings and parts contradict one another
 * could be stored, but never be read or proven, and nothing could follow it in its stream.
 * @throws MalformedEvent; @throws RangeError for no events, a revision or a stream id that cannot be
 */
export const requireAppendable = (
  stream: StreamName,
  expectedRevision: ExpectedRevision,
  events: readonly EventToAppend[],
): void => {
  if (!isUuid(stream.id)) throw new RangeError('a stream id is a UUID');
  if (events.length === 0) throw new RangeError('an append has at least one event');
  if (expectedRevision !== 'none' && (!Number.isSafeInteger(expectedRevision) || expectedRevision < 0))
    throw new RangeError('an expected revision is a whole number from 0, or none');
  const first = expectedRevision === 'none' ? 0 : expectedRevision + 1;
  const ids = new Set<string>();
  for (const [index, event] of events.entries()) {
    requireWellFormed(event, stream, first + index);
    if (ids.has(event.eventId)) throw new MalformedEvent(event.eventId, 'it stands twice in one append');
    ids.add(event.eventId);
  }
};
