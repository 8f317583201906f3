import { code, defineEvent, id, list, optional, sealed, type EventOf } from '@setu/kernel';
import { RECOGNISED_BY, SPLIT_REASONS } from './merging-codes.js';

/** The person of this stream has this case. Recorded when the vault first has to know it. */
const caseLinked = defineEvent('CaseLinked', { caseId: sealed('stream', 'identity') });

/**
 * Another case is of the same person: she was rescued twice, or two organisations opened a case for her. Both stay what they are. Which case
 * and whose stays sealed, and nothing is recorded at the other end: whoever reads all events cannot tell which two belong together.
 */
const caseMerged = defineEvent('CaseMerged', {
  mergeId: id(),
  otherCaseId: sealed('stream', 'identity'),
  otherSubjectRef: sealed('stream', 'identity'),
  recognisedBy: list(code(RECOGNISED_BY)),
  note: optional(sealed('stream', 'operational')),
});

/** They are two persons after all. That they were held to be one stays visible. */
const caseSplit = defineEvent('CaseSplit', {
  mergeId: id(),
  reasonCode: code(SPLIT_REASONS),
  note: optional(sealed('stream', 'operational')),
});

export const MERGING_EVENTS = [caseLinked, caseMerged, caseSplit] as const;
export type MergingEvent = EventOf<(typeof MERGING_EVENTS)[number]>;
