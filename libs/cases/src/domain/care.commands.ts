import type { Message, Occurrence, Personal } from '@setu/kernel';
import type {
  CompensationAuthority,
  CompensationRefusalReason,
  CompensationScheme,
  NeedDomain,
  NeedLevel,
  PlanView,
  ProgressChannel,
} from './care-codes.js';
import type { Acting } from './case-actor.js';

/** Amounts are whole rupees. */
export type CareCommand =
  | Message<
      'AssessNeeds',
      Acting & {
        assessmentId: string;
        domains: readonly Readonly<{ domain: NeedDomain; level: NeedLevel }>[];
        assessed: Occurrence;
        note?: Personal | undefined;
      }
    >
  | Message<
      'AdoptCarePlan',
      Acting & {
        planId: string;
        assessmentId?: string | undefined;
        herView: PlanView;
        reviewDue?: string | undefined;
        goals: Personal;
      }
    >
  | Message<'RecordCounsellingSession', Acting & { sessionId: string; held: Occurrence; minutes: number; attended: boolean }>
  | Message<
      'AssignLegalAid',
      Acting & { assignmentId: string; lawyerRef: string; lawyer?: Personal | undefined; assigned: Occurrence }
    >
  | Message<
      'ApplyForCompensation',
      Acting & {
        claimId: string;
        scheme: CompensationScheme;
        authority: CompensationAuthority;
        amount?: number | undefined;
        interim: boolean;
        applied: Occurrence;
      }
    >
  | Message<
      'RecordCompensationAward',
      Acting & { claimId: string; amount: number; interim: boolean; documentRef?: string | undefined; awarded: Occurrence }
    >
  | Message<
      'RecordCompensationRefusal',
      Acting & {
        claimId: string;
        reasonCode: CompensationRefusalReason;
        documentRef?: string | undefined;
        refused: Occurrence;
        note?: Personal | undefined;
      }
    >
  | Message<'RecordCompensationPayment', Acting & { claimId: string; amount: number; paid: Occurrence }>
  | Message<
      'RequestFamilyMediation',
      Acting & {
        requestId: string;
        withRef: string;
        relation?: Personal | undefined;
        requested: Occurrence;
        suspects?: readonly string[] | undefined;
      }
    >
  | Message<'TellProgress', Acting & { channel: ProgressChannel; told: Occurrence; note?: Personal | undefined }>;
