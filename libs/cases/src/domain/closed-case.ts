import type { Decided } from '@setu/kernel';
import type { CaseEvent } from './case-events.js';
import type { CaseCommand } from './case.commands.js';
import type { Deviation } from './deviation.js';

/**
 * Whether a command is a decision or a report of what has happened. A closed case refuses decisions until it is reopened. What has
 * happened is recorded in it, marked, and reopens nothing by itself; so is what corrects the record or lets her take something back.
 */
const KIND: Readonly<Record<CaseCommand['type'], 'decision' | 'report'>> = {
  OpenCase: 'decision',
  OpenCaseOfRemovedPerson: 'report',
  RecordIdentity: 'report',
  AttachDocument: 'report',
  RecordAgeBand: 'report',
  DetermineAge: 'report',
  RecordProduction: 'report',
  MakeOrder: 'report',
  ExtendOrder: 'report',
  EndOrder: 'report',
  GiveConsent: 'decision',
  WithdrawConsent: 'report',
  RefuseConsent: 'report',
  RecordAssent: 'report',
  QuestionBasis: 'report',
  OpenCustody: 'decision',
  ReviewCustody: 'decision',
  EndCustody: 'report',
  LeaveByChoice: 'report',
  ReportDeath: 'report',
  ReportMissing: 'report',
  ReportFound: 'report',
  OfferHandover: 'decision',
  AcceptHandover: 'decision',
  DispatchHandover: 'decision',
  ReceiveHandover: 'report',
  ConfirmHandover: 'decision',
  RefuseHandover: 'decision',
  CancelHandover: 'decision',
  ReturnPerson: 'report',
  DisputeHandover: 'report',
  ResolveDispute: 'report',
  SendReferral: 'decision',
  ReceiveReferral: 'report',
  HoldReferral: 'decision',
  AcceptReferral: 'decision',
  DeclineReferral: 'report',
  RerouteReferral: 'decision',
  CancelReferral: 'decision',
  ConfirmReferralCancellation: 'decision',
  CompleteReferral: 'report',
  EnterReferralInError: 'report',
  AssessNeeds: 'report',
  AdoptCarePlan: 'decision',
  RecordCounsellingSession: 'report',
  AssignLegalAid: 'report',
  ApplyForCompensation: 'report',
  RecordCompensationAward: 'report',
  RecordCompensationRefusal: 'report',
  RecordCompensationPayment: 'report',
  RequestFamilyMediation: 'decision',
  TellProgress: 'report',
  AssessRisk: 'report',
  RecordMedicalExam: 'report',
  DeclineMedicalExam: 'report',
  RecordStatement: 'report',
  OrderAgeTest: 'report',
  ReportToCwcAndCourt: 'report',
  NoteAuthorityExpired: 'report',
  RecordFamilyTrace: 'report',
  ReceiveClaim: 'report',
  AssignHomeVerification: 'decision',
  ReportHomeVerification: 'report',
  DeclineHomeVerification: 'report',
  RecordWishes: 'report',
  RefuseRestoration: 'decision',
  CompleteReunification: 'decision',
  StartJourney: 'report',
  RecordLegArrival: 'report',
  CompleteJourney: 'report',
  /** Of a process: refusing it would hold up everybody else's. It schedules nothing where nothing is due. */
  ScheduleFollowUp: 'report',
  RecordFollowUp: 'report',
  ReportFollowUpMissed: 'report',
  RaiseRetraffickingAlert: 'report',
  CorrectRecord: 'report',
  RecordDelayReason: 'report',
  CloseCase: 'decision',
  ReopenCase: 'report',
};

export const isDecision = ({ type }: CaseCommand): boolean => KIND[type] === 'decision';

const AFTER_CLOSING: Deviation = 'rule-11.after-closing';
/** What keeps the record, and is no fact about her. */
const KEEPS_THE_RECORD: readonly CaseEvent['type'][] = ['RecordCorrected', 'DelayReasonRecorded', 'CaseReopened'];

/** The events of a report that came in after the case was closed, marked as such. */
export const markedAfterClosing = (events: readonly Decided<CaseEvent>[]): readonly Decided<CaseEvent>[] =>
  events.map((event) =>
    KEEPS_THE_RECORD.includes(event.type) ? event : { ...event, deviations: [...(event.deviations ?? []), AFTER_CLOSING] },
  );
