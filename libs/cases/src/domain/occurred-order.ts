import type { OccurredAt, Recorded } from '@setu/kernel';
import type { CaseEvent } from './case-events.js';
import { CORRECTABLE, type CorrectableType, type Patch } from './correctable-fields.js';
import { earlier, later } from './instants.js';

type RecordedEvent = Recorded<CaseEvent>;

/** An event in its place on the occurred clock, saying what it should have said. */
export type OccurredEntry = Readonly<{
  event: RecordedEvent;
  /** Where it stands on the occurred clock. */
  at: string;
  /** Revisions of the corrections that are applied to it. */
  correctedBy: readonly number[];
  /** What it says does not fit what was recorded of the time: it is kept, shown, and a person resolves it. */
  conflicting: boolean;
}>;

/** The field by which later events refer to what an event of that type brought about: they cannot have happened before it. */
const BRINGS_ABOUT: Partial<Record<CaseEvent['type'], string>> = {
  OrderMade: 'orderId',
  ConsentGiven: 'consentId',
  HandoverOffered: 'handoverId',
  HandoverDisputed: 'disputeId',
  HomeVerificationAssigned: 'verificationId',
  JourneyStarted: 'journeyId',
  ReferralSent: 'referralId',
};
const REFERENCES = new Set(Object.values(BRINGS_ABOUT));

/** When responsibility changed is what the event says of it, whatever else was stated. */
const custodyInstant = ({ type, data }: CaseEvent): string | undefined => {
  switch (type) {
    case 'CustodyOpened':
    case 'CustodyReviewed':
      return data.since;
    case 'CustodyTransferred':
      return data.effectiveAt;
    case 'CustodyEnded':
      return data.at;
    default:
      return undefined;
  }
};

const happened = (event: RecordedEvent, patch: Patch | undefined): string => {
  const rule = CORRECTABLE[event.type as CorrectableType] as { happened?: keyof Patch } | undefined;
  const corrected = rule?.happened === undefined ? undefined : (patch?.[rule.happened] as string | undefined);
  if (corrected !== undefined) return corrected;
  if (event.type === 'OrderMade') return earlier(event.data.from, event.recordedAt);
  return custodyInstant(event) ?? event.occurredAt.at;
};

const corrected = (event: RecordedEvent, patch: Patch | undefined): RecordedEvent => {
  if (!patch) return event;
  const at = happened(event, patch);
  const occurredAt: OccurredAt =
    at === happened(event, undefined) ? event.occurredAt : { at, precision: 'exact', source: 'document' };
  return { ...event, data: { ...event.data, ...patch }, occurredAt } as RecordedEvent;
};

type Corrections = ReadonlyMap<string, Readonly<{ patch: Patch; by: readonly number[] }>>;

const correctionsIn = (events: readonly RecordedEvent[]): Corrections => {
  const found = new Map<string, { patch: Patch; by: readonly number[] }>();
  for (const { type, data, revision } of events)
    if (type === 'RecordCorrected') {
      const before = found.get(data.correctsEventId);
      found.set(data.correctsEventId, { patch: { ...before?.patch, ...data.patch }, by: [...(before?.by ?? []), revision] });
    }
  return found;
};

const saysConflicting = ({ data }: CaseEvent): boolean => 'conflicting' in data && data.conflicting === true;

/**
 * The events of a case in the order in which things happened: by (occurred, revision), with corrections applied. For reading only; rules
 * decide in recorded order. What refers to an order, a consent or a handover stands at the earliest where that came about; the opening of the
 * case stands before everything. Nothing is left out.
 */
export const occurredOrder = (events: readonly RecordedEvent[]): readonly OccurredEntry[] => {
  const corrections = correctionsIn(events);
  const cameAbout = new Map<string, string>();
  const entries = events.map((event): OccurredEntry => {
    const correction = corrections.get(event.eventId);
    const said = corrected(event, correction?.patch);
    const own = happened(said, correction?.patch);
    const data = said.data as Readonly<Record<string, unknown>>;
    const brings = BRINGS_ABOUT[said.type];
    const relied = Object.entries(data).flatMap(([field, id]) =>
      REFERENCES.has(field) && field !== brings && typeof id === 'string' ? [cameAbout.get(id) ?? own] : [],
    );
    const movesCustody = custodyInstant(said) !== undefined;
    const at = movesCustody ? own : relied.reduce(later, own);
    if (brings !== undefined) cameAbout.set(data[brings] as string, at);
    return { event: said, at, correctedBy: correction?.by ?? [], conflicting: at !== own || saysConflicting(said) };
  });
  const first = entries.reduce((least, { at }) => earlier(least, at), entries[0]?.at ?? '');
  return entries
    .map((entry) => (entry.event.type === 'CaseOpened' ? { ...entry, at: first } : entry))
    .sort((one, other) => (one.at === other.at ? one.event.revision - other.event.revision : one.at < other.at ? -1 : 1));
};
