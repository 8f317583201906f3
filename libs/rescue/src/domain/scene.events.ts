import {
  AGE_BANDS,
  code,
  count,
  defineEvent,
  flag,
  GENDERS,
  id,
  instant,
  list,
  optional,
  record,
  sealed,
  type EventOf,
} from '@setu/kernel';
import { EVIDENCE_KINDS, RESCUE_ROUTES, SERVED_ON, SHORTFALL_REASONS } from './operation-codes.js';

/** The team went in. `witnesses` are those present; `shortfallCode` says why there were fewer women officers or witnesses than there should be. */
export const entryMade = defineEvent('EntryMade', {
  enteredAt: instant(),
  womenOfficers: count(),
  witnesses: count(),
  shortfallCode: optional(code(SHORTFALL_REASONS)),
  note: optional(sealed('stream', 'operational')),
});

/**
 * A person was brought out. From `removedAt` on the lead unit is responsible for her by the power of the route; her case is opened under
 * the same `subjectRef`. `childrenRefs` are children who came with her, each recorded as a person of their own.
 */
export const personRemoved = defineEvent('PersonRemoved', {
  subjectRef: id(),
  leadUnit: id(),
  route: code(RESCUE_ROUTES),
  removedAt: instant(),
  apparentAgeBand: code(AGE_BANDS),
  gender: code(GENDERS),
  childrenRefs: list(id()),
  sexualOffenceInformed: flag(),
  pocsoInformed: flag(),
  condition: optional(sealed({ ref: 'subjectRef' }, 'medical')),
});

/** Somebody was arrested. `by` is the officer. */
export const arrestRecorded = defineEvent('ArrestRecorded', { suspectRef: id(), by: id(), arrestedAt: instant() });

/** The list of things found was handed over. `hash` is the digest of the signed list. */
export const searchListServed = defineEvent('SearchListServed', {
  hash: sealed('stream', 'operational'),
  servedOn: code(SERVED_ON),
  signedByWitnesses: flag(),
});

/** A recording of the search is kept elsewhere; this is its reference and digest: BNSS 2023 s.105. */
export const sceneRecordingLinked = defineEvent('SceneRecordingLinked', {
  recordingId: id(),
  sid: sealed('stream', 'operational'),
  sha256: sealed('stream', 'operational'),
});

/** Things that were taken, each under its seal. */
export const evidenceListed = defineEvent('EvidenceListed', {
  items: list(
    record({
      ref: id(),
      kind: code(EVIDENCE_KINDS),
      sealNo: sealed('stream', 'operational'),
      description: optional(sealed('stream', 'operational')),
    }),
  ),
});

/** People were counted: found = removed + declined to leave + accused. `declinedChildren` are those of `declinedToLeave` who are or may be children. */
export const headcountReconciled = defineEvent('HeadcountReconciled', {
  found: count(),
  removed: count(),
  declinedToLeave: count(),
  declinedChildren: count(),
  accused: count(),
  note: optional(sealed('stream', 'operational')),
});

export const SCENE_EVENTS = [
  entryMade,
  personRemoved,
  arrestRecorded,
  searchListServed,
  sceneRecordingLinked,
  evidenceListed,
  headcountReconciled,
] as const;
export type SceneEvent = EventOf<(typeof SCENE_EVENTS)[number]>;
