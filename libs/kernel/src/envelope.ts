/** Who acted: a person for an organisation in a role, or a process of the system and the event that triggered it. */
export type Actor =
  | Readonly<{ kind: 'person'; userRef: string; orgRef: string; role: string; appointmentRef?: string }>
  | Readonly<{ kind: 'process'; process: string; triggeredBy?: string }>;

/** An act recorded under one's own name for another party, and how that party's agreement was heard. */
export type OnBehalfOf = Readonly<{ party: string; heard: 'in-person' | 'phone' | 'document' }>;

export const OCCURRED_PRECISIONS = ['exact', 'minute', 'day', 'unknown'] as const;
export const OCCURRED_SOURCES = ['witnessed', 'device', 'reported', 'document'] as const;

/** When something happened, as far as is known. `at` is an instant in UTC with milliseconds. */
export type OccurredAt = Readonly<{
  at: string;
  precision: (typeof OCCURRED_PRECISIONS)[number];
  source: (typeof OCCURRED_SOURCES)[number];
}>;

export const BASIS_KINDS = ['statute', 'order', 'consent', 'emergency'] as const;
/** The legal ground of an act; `ref` is the id of the order or consent, or the code of the statute. */
export type Basis = Readonly<{ kind: (typeof BASIS_KINDS)[number]; ref: string }>;

/** A fact of another stream that a decision relied on: up to which revision that stream was folded, and as of which instant. */
export type FactRef = Readonly<{ stream: string; revision: number; asOf: string }>;

/** The stored part `who`. */
export type Who = Readonly<{ actor: Actor; onBehalfOf?: OnBehalfOf }>;

/** The stored part `what`. */
export type What<Data = Readonly<Record<string, unknown>>> = Readonly<{
  type: string;
  schemaVersion: number;
  occurredAt: OccurredAt;
  lateReason?: string;
  basis?: Basis;
  deviations?: readonly string[];
  data: Data;
}>;

/** The stored part `links`. */
export type Links = Readonly<{
  correlationId: string;
  causationId: string;
  commandId: string;
  policyVersions?: readonly string[];
  facts?: readonly FactRef[];
}>;

export const STREAM_CATEGORIES = ['organisation', 'member', 'tip', 'operation', 'case', 'meeting', 'vault'] as const;
export type StreamCategory = (typeof STREAM_CATEGORIES)[number];

/** A stream: its category and its bare random id (UUID). Only the id is hashed into the leaf. */
export type StreamName = Readonly<{ category: StreamCategory; id: string }>;

/** An opaque place in one store's global order. Only `storeId` may be compared by others; order is the store's own business. */
export type Position = Readonly<{ storeId: string; value: string }>;

/** A stored event as rules and views see it: verified, decoded, upcast to the present version. */
export type Recorded<E> = E &
  Readonly<{
    stream: StreamName;
    revision: number;
    eventId: string;
    position: Position;
    recordedAt: string;
    occurredAt: OccurredAt;
    lateReason?: string;
    basis?: Basis;
    deviations?: readonly string[];
    actor: Actor;
    onBehalfOf?: OnBehalfOf;
    links: Links;
    /** Lowercase hex. */
    leafHash: string;
  }>;
