import type { Message, Occurrence, Personal } from '@setu/kernel';
import type { Acting } from './case-actor.js';
import type { AlertBasis, FollowUpContact, FollowUpMissedReason, FollowUpOutcome } from './follow-up-codes.js';

export type FollowUpCommand =
  /** Given by a process, not by a person. */
  | Message<
      'ScheduleFollowUp',
      Readonly<{ now: string; reunificationId: string; owner: string; dueDates: readonly string[]; policyVersion: number }>
    >
  | Message<
      'RecordFollowUp',
      Acting & {
        /** The due date that this answers; left out for a contact besides. */
        dueAt?: string | undefined;
        contact: FollowUpContact;
        outcome: FollowUpOutcome;
        contacted: Occurrence;
        note?: Personal | undefined;
        /** Of the alert that follows when she was found re-trafficked. */
        alertId: string;
      }
    >
  | Message<'ReportFollowUpMissed', Acting & { dueAt: string; reasonCode: FollowUpMissedReason; note?: Personal | undefined }>
  | Message<
      'RaiseRetraffickingAlert',
      Acting & { alertId: string; basisCode: AlertBasis; toOrg?: string | undefined; note?: Personal | undefined }
    >;
