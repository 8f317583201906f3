import { code, defineEvent, digest, flag, id, instant, list, optional, sealed, type EventOf } from '@setu/kernel';
import { FIR_COPY_RECIPIENTS, FIR_REFUSAL_REASONS, FIR_SECTIONS, SUSPECT_CLEARING_REASONS } from './operation-codes.js';

/** An FIR was registered at a station on information given at `informationAt`. `zero` = by a station outside its own area, to be transferred. */
export const firLinked = defineEvent('FirLinked', {
  firId: id(),
  station: id(),
  firNumber: sealed('stream', 'operational'),
  zero: flag(),
  sections: list(code(FIR_SECTIONS)),
  informationAt: instant(),
  registeredAt: instant(),
});

/** A copy of the FIR was given: BNSS 2023 s.173(2). */
export const firCopyDelivered = defineEvent('FirCopyDelivered', {
  firId: id(),
  to: code(FIR_COPY_RECIPIENTS),
  deliveredAt: instant(),
});

/** No FIR is registered. `approverRef` is another person than `officerRef`, who decided it: BNS 2023 s.199(c). */
export const firNotRegistered = defineEvent('FirNotRegistered', {
  reasonCode: code(FIR_REFUSAL_REASONS),
  officerRef: id(),
  approverRef: id(),
  note: optional(sealed('stream', 'operational')),
});

/**
 * Somebody is suspected. If she is a member of the network, `userRef` says so under seal, and `memberDigest`, the keyed digest of her
 * member reference, lets access be withdrawn from her without anybody who reads the record learning who she is.
 */
export const suspectNamed = defineEvent('SuspectNamed', {
  suspectRef: id(),
  userRef: optional(sealed({ ref: 'suspectRef' }, 'operational')),
  memberDigest: optional(digest()),
});

/** The suspicion is lifted. */
export const suspectCleared = defineEvent('SuspectCleared', {
  suspectRef: id(),
  reasonCode: code(SUSPECT_CLEARING_REASONS),
  note: optional(sealed('stream', 'operational')),
});

export const LAW_EVENTS = [firLinked, firCopyDelivered, firNotRegistered, suspectNamed, suspectCleared] as const;
export type LawEvent = EventOf<(typeof LAW_EVENTS)[number]>;
