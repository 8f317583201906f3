import type { StreamCategory } from '@setu/kernel';
import type { StoredEvent } from '../../event-store.js';
import type { Ordinals } from '../ordinals.js';

/** The columns that {@link storedEvent} takes, in its order. */
export const EVENT_COLUMNS =
  'position, stream_category, stream_id, revision, event_id, type, leaf, who, what, links, r_who, r_what, r_links, leaf_hash, prev';

export type EventRow = [
  position: string,
  category: StreamCategory,
  streamId: string,
  revision: number,
  eventId: string,
  type: string,
  leaf: Buffer,
  who: Buffer,
  what: Buffer,
  links: Buffer,
  rWho: Buffer,
  rWhat: Buffer,
  rLinks: Buffer,
  leafHash: Buffer,
  prev: Buffer | null,
];

/** The bytes as they are, without the ways in which a Buffer differs from an Uint8Array. */
const bytes = (buffer: Buffer): Uint8Array => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);

export const storedEvent = (row: EventRow, ordinals: Ordinals): StoredEvent => {
  const [position, category, id, revision, eventId, type, leaf, who, what, links, rWho, rWhat, rLinks, leafHash, prev] = row;
  return {
    eventId,
    type,
    leaf: bytes(leaf),
    who: bytes(who),
    what: bytes(what),
    links: bytes(links),
    openings: { who: bytes(rWho), what: bytes(rWhat), links: bytes(rLinks) },
    leafHash: bytes(leafHash),
    prev: prev && bytes(prev),
    stream: { category, id },
    revision,
    position: ordinals.position(position),
  };
};
