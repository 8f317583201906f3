import type { Links, Message, Recorded, StreamName, What, Who } from '@setu/kernel';
import { canonicalJson, commitment, encodeLeaf, leafHash, newOpening, toHex } from '@setu/ledger';
import { UnreadableEvent } from '../errors.js';
import type { EventToAppend, StoredEvent } from '../event-store.js';
import { envelopeViolations } from './envelope-violations.js';
import { eventParts } from './event-parts.js';
import type { EventRegistry } from './event-registry.js';
import { fieldViolations } from './field-violations.js';

/** An event, its ° fields already sealed, with its place in the chain. */
export type EventToEncode = Readonly<{
  eventId: string;
  stream: StreamName;
  revision: number;
  /** Leaf hash of the event before it in its stream; null for the first. */
  prev: Uint8Array | null;
  recordedAt: string;
  who: Who;
  what: Omit<What, 'schemaVersion'>;
  links: Links;
}>;

/** Between an event as rules know it and the exact bytes that are kept, committed to and hashed. Writes the present version, reads every known one. */
export class EventCodec {
  constructor(private readonly registry: EventRegistry) {}

  /** @throws UnknownEventType; @throws TypeError for data that does not fit the event's fields: a fault of the rule that made it */
  encode({ eventId, stream, revision, prev, recordedAt, who, what, links }: EventToEncode): EventToAppend {
    const definition = this.registry.definition(what.type);
    const parts = { who, what: { ...what, schemaVersion: definition.version }, links };
    const violations = [...envelopeViolations(parts), ...fieldViolations(definition, what.data, 'stored')];
    if (violations.length > 0) throw new TypeError(`${what.type}: ${violations.join('; ')}`);
    const bytes = { who: canonicalJson(who), what: canonicalJson(parts.what), links: canonicalJson(links) };
    const openings = { who: newOpening(), what: newOpening(), links: newOpening() };
    const committed = (part: keyof typeof bytes): string => toHex(commitment(openings[part], bytes[part]));
    const leaf = encodeLeaf({
      v: 1,
      eventId,
      stream: stream.id,
      revision,
      prev: prev && toHex(prev),
      recordedAt,
      commitments: { who: committed('who'), what: committed('what'), links: committed('links') },
    });
    return { eventId, type: what.type, leaf, ...bytes, openings, leafHash: leafHash(leaf), prev };
  }

  /**
   * Verifies a stored event and brings its data to the present version.
   * @throws UnreadableEvent its bytes are not what they claim, or its data does not fit; @throws UnknownEventType
   */
  decode<E extends Message<string, object>>(stored: StoredEvent): Recorded<E> {
    const { spine, who, what, links } = eventParts(stored);
    const data = this.registry.upcast(what.type, what.schemaVersion, what.data);
    const [violation] = fieldViolations(this.registry.definition(what.type), data, 'stored');
    if (violation !== undefined) throw new UnreadableEvent(stored.eventId, violation);
    const { occurredAt, lateReason, basis, deviations } = what;
    return {
      type: what.type,
      data,
      stream: stored.stream,
      revision: stored.revision,
      eventId: stored.eventId,
      position: stored.position,
      recordedAt: spine.recordedAt,
      occurredAt,
      ...(lateReason !== undefined && { lateReason }),
      ...(basis !== undefined && { basis }),
      ...(deviations !== undefined && { deviations }),
      ...who,
      links,
      leafHash: toHex(stored.leafHash),
    } as unknown as Recorded<E>;
  }
}
