import type { Message, Occurrence, Personal } from '@setu/kernel';
import type { Acting } from './case-actor.js';
import type { Authority } from './case-codes.js';
import type { AgeTest, ExamDecliner, ExaminerGender, RiskFactor, RiskLevel, StatementKind } from './finding-codes.js';
import type { OverrideGround } from './referral-codes.js';

export type FindingCommand =
  | Message<
      'AssessRisk',
      Acting & {
        assessmentId: string;
        level: RiskLevel;
        factorCodes: readonly RiskFactor[];
        assessed: Occurrence;
        note?: Personal | undefined;
      }
    >
  | Message<
      'RecordMedicalExam',
      Acting & {
        examRef: string;
        conducted: Occurrence;
        consentId?: string | undefined;
        overrideGround?: OverrideGround | undefined;
        examinerGender: ExaminerGender;
        companionPresent: boolean;
        report?: Personal | undefined;
        /** Whom the operation behind the case names as suspects. */
        suspects?: readonly string[] | undefined;
      }
    >
  | Message<'DeclineMedicalExam', Acting & { declinedBy: ExamDecliner; declined: Occurrence; note?: Personal | undefined }>
  | Message<
      'RecordStatement',
      Acting & {
        statementRef: string;
        kind: StatementKind;
        recordedByWoman: boolean;
        interpreter: boolean;
        supportPerson: boolean;
        audioVideo: boolean;
        taken: Occurrence;
      }
    >
  | Message<
      'OrderAgeTest',
      Acting & { authority: Authority; authorityOrg?: string | undefined; test: AgeTest; ordered: Occurrence }
    >
  | Message<'ReportToCwcAndCourt', Acting & { cwc: Occurrence; court: Occurrence }>
  /** A notice: no person decides it, a clock gives it. */
  | Message<'NoteAuthorityExpired', Readonly<{ now: string; orderId: string }>>;
