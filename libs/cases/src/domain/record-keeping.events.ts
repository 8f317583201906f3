import { code, count, defineEvent, id, list, optional, record, sealed, type EventOf } from '@setu/kernel';
import { correctableFields, CORRECTABLE_TYPES } from './correctable-fields.js';
import {
  CASE_CLOSING_REASONS,
  CASE_REOPENING_REASONS,
  CHECKLIST_ITEMS,
  CHECKLIST_STANDINGS,
  CORRECTION_REASONS,
  DELAY_REASONS,
} from './record-keeping-codes.js';

const note = optional(sealed('person', 'operational'));

/**
 * An earlier entry said something wrong; both stay visible. `patch` is what it should have said, `former` what it said until now, and
 * `ref` the order, consent, handover, verification or journey that the entry is about. The correction acts from now on.
 */
export const recordCorrected = defineEvent('RecordCorrected', {
  correctsEventId: id(),
  correctsRevision: count(),
  correctsType: code(CORRECTABLE_TYPES),
  ref: optional(id()),
  reasonCode: code(CORRECTION_REASONS),
  patch: correctableFields,
  former: correctableFields,
  by: id(),
  byOrg: id(),
  note,
});

/** Why something came later than a clock asked for. The clock stays breached; the reason stands beside it. */
export const delayReasonRecorded = defineEvent('DelayReasonRecorded', {
  clockId: id(),
  reasonCode: code(DELAY_REASONS),
  by: id(),
  byOrg: id(),
  note,
});

/** Nothing is open any more. `checklist`: what was looked at, and how it stood. */
export const caseClosed = defineEvent('CaseClosed', {
  reasonCode: code(CASE_CLOSING_REASONS),
  checklist: list(record({ item: code(CHECKLIST_ITEMS), standing: code(CHECKLIST_STANDINGS) })),
  by: id(),
  byOrg: id(),
  note,
});

/** The case goes on. */
export const caseReopened = defineEvent('CaseReopened', {
  reasonCode: code(CASE_REOPENING_REASONS),
  by: id(),
  byOrg: id(),
  note,
});

export const RECORD_KEEPING_EVENTS = [recordCorrected, delayReasonRecorded, caseClosed, caseReopened] as const;
export type RecordKeepingEvent = EventOf<(typeof RECORD_KEEPING_EVENTS)[number]>;
