import type { Message, Personal } from '@setu/kernel';
import type { Acting } from './case-actor.js';
import type { Patch } from './correctable-fields.js';
import type { CaseClosingReason, CaseReopeningReason, CorrectionReason, DelayReason } from './record-keeping-codes.js';

export type RecordKeepingCommand =
  | Message<
      'CorrectRecord',
      Acting & { correctsEventId: string; reasonCode: CorrectionReason; patch: Patch; note?: Personal | undefined }
    >
  | Message<'RecordDelayReason', Acting & { clockId: string; reasonCode: DelayReason; note?: Personal | undefined }>
  | Message<'CloseCase', Acting & { reasonCode: CaseClosingReason; note?: Personal | undefined }>
  | Message<'ReopenCase', Acting & { reasonCode: CaseReopeningReason; note?: Personal | undefined }>;
