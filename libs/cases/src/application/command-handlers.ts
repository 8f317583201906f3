import { AcceptHandoverHandler } from './commands/accept-handover.handler.js';
import { AttachDocumentHandler } from './commands/attach-document.handler.js';
import { AcceptReferralHandler } from './commands/accept-referral.handler.js';
import { AdoptCarePlanHandler } from './commands/adopt-care-plan.handler.js';
import { ApplyForCompensationHandler } from './commands/apply-for-compensation.handler.js';
import { AssessNeedsHandler } from './commands/assess-needs.handler.js';
import { AssessRiskHandler } from './commands/assess-risk.handler.js';
import { AssignLegalAidHandler } from './commands/assign-legal-aid.handler.js';
import { CancelHandoverHandler } from './commands/cancel-handover.handler.js';
import { CancelReferralHandler } from './commands/cancel-referral.handler.js';
import { CompleteReferralHandler } from './commands/complete-referral.handler.js';
import { ConfirmHandoverHandler } from './commands/confirm-handover.handler.js';
import { ConfirmReferralCancellationHandler } from './commands/confirm-referral-cancellation.handler.js';
import { DeclineMedicalExamHandler } from './commands/decline-medical-exam.handler.js';
import { DeclineReferralHandler } from './commands/decline-referral.handler.js';
import { AssignHomeVerificationHandler } from './commands/assign-home-verification.handler.js';
import { CloseCaseHandler } from './commands/close-case.handler.js';
import { CompleteJourneyHandler } from './commands/complete-journey.handler.js';
import { CompleteReunificationHandler } from './commands/complete-reunification.handler.js';
import { CorrectRecordHandler } from './commands/correct-record.handler.js';
import { DeclineHomeVerificationHandler } from './commands/decline-home-verification.handler.js';
import { DetermineAgeHandler } from './commands/determine-age.handler.js';
import { DispatchHandoverHandler } from './commands/dispatch-handover.handler.js';
import { DisputeHandoverHandler } from './commands/dispute-handover.handler.js';
import { EndCustodyHandler } from './commands/end-custody.handler.js';
import { EndOrderHandler } from './commands/end-order.handler.js';
import { EnterReferralInErrorHandler } from './commands/enter-referral-in-error.handler.js';
import { ExtendOrderHandler } from './commands/extend-order.handler.js';
import { GiveConsentHandler } from './commands/give-consent.handler.js';
import { HoldReferralHandler } from './commands/hold-referral.handler.js';
import { LeaveByChoiceHandler } from './commands/leave-by-choice.handler.js';
import { MakeOrderHandler } from './commands/make-order.handler.js';
import { NoteAuthorityExpiredHandler } from './commands/note-authority-expired.handler.js';
import { OfferHandoverHandler } from './commands/offer-handover.handler.js';
import { OpenCaseOfRemovedPersonHandler } from './commands/open-case-of-removed-person.handler.js';
import { OpenCaseHandler } from './commands/open-case.handler.js';
import { OpenCustodyHandler } from './commands/open-custody.handler.js';
import { QuestionBasisHandler } from './commands/question-basis.handler.js';
import { OrderAgeTestHandler } from './commands/order-age-test.handler.js';
import { RaiseRetraffickingAlertHandler } from './commands/raise-retrafficking-alert.handler.js';
import { ReceiveClaimHandler } from './commands/receive-claim.handler.js';
import { ReceiveHandoverHandler } from './commands/receive-handover.handler.js';
import { ReceiveReferralHandler } from './commands/receive-referral.handler.js';
import { RecordAgeBandHandler } from './commands/record-age-band.handler.js';
import { RecordAssentHandler } from './commands/record-assent.handler.js';
import { RecordCompensationAwardHandler } from './commands/record-compensation-award.handler.js';
import { RecordCompensationPaymentHandler } from './commands/record-compensation-payment.handler.js';
import { RecordCompensationRefusalHandler } from './commands/record-compensation-refusal.handler.js';
import { RecordCounsellingSessionHandler } from './commands/record-counselling-session.handler.js';
import { RecordIdentityHandler } from './commands/record-identity.handler.js';
import { RecordMedicalExamHandler } from './commands/record-medical-exam.handler.js';
import { RecordProductionHandler } from './commands/record-production.handler.js';
import { RecordStatementHandler } from './commands/record-statement.handler.js';
import { RefuseConsentHandler } from './commands/refuse-consent.handler.js';
import { RecordDelayReasonHandler } from './commands/record-delay-reason.handler.js';
import { RecordFamilyTraceHandler } from './commands/record-family-trace.handler.js';
import { RecordFollowUpHandler } from './commands/record-follow-up.handler.js';
import { RecordLegArrivalHandler } from './commands/record-leg-arrival.handler.js';
import { RecordWishesHandler } from './commands/record-wishes.handler.js';
import { RefuseHandoverHandler } from './commands/refuse-handover.handler.js';
import { RefuseRestorationHandler } from './commands/refuse-restoration.handler.js';
import { ReopenCaseHandler } from './commands/reopen-case.handler.js';
import { ReportFollowUpMissedHandler } from './commands/report-follow-up-missed.handler.js';
import { ReportDeathHandler } from './commands/report-death.handler.js';
import { ReportFoundHandler } from './commands/report-found.handler.js';
import { ReportHomeVerificationHandler } from './commands/report-home-verification.handler.js';
import { ReportMissingHandler } from './commands/report-missing.handler.js';
import { ReportToCwcAndCourtHandler } from './commands/report-to-cwc-and-court.handler.js';
import { RequestFamilyMediationHandler } from './commands/request-family-mediation.handler.js';
import { RerouteReferralHandler } from './commands/reroute-referral.handler.js';
import { ResolveDisputeHandler } from './commands/resolve-dispute.handler.js';
import { ReturnPersonHandler } from './commands/return-person.handler.js';
import { ReviewCustodyHandler } from './commands/review-custody.handler.js';
import { SendReferralHandler } from './commands/send-referral.handler.js';
import { TellProgressHandler } from './commands/tell-progress.handler.js';
import { ScheduleFollowUpHandler } from './commands/schedule-follow-up.handler.js';
import { StartJourneyHandler } from './commands/start-journey.handler.js';
import { WithdrawConsentHandler } from './commands/withdraw-consent.handler.js';

/** One handler for each command of a case. */
export const CASE_COMMAND_HANDLERS = [
  AcceptHandoverHandler,
  AttachDocumentHandler,
  AcceptReferralHandler,
  AdoptCarePlanHandler,
  ApplyForCompensationHandler,
  AssessNeedsHandler,
  AssessRiskHandler,
  AssignLegalAidHandler,
  CancelHandoverHandler,
  CancelReferralHandler,
  CompleteReferralHandler,
  ConfirmHandoverHandler,
  ConfirmReferralCancellationHandler,
  DeclineMedicalExamHandler,
  DeclineReferralHandler,
  DetermineAgeHandler,
  DispatchHandoverHandler,
  DisputeHandoverHandler,
  EndCustodyHandler,
  EndOrderHandler,
  EnterReferralInErrorHandler,
  ExtendOrderHandler,
  GiveConsentHandler,
  HoldReferralHandler,
  LeaveByChoiceHandler,
  MakeOrderHandler,
  NoteAuthorityExpiredHandler,
  OfferHandoverHandler,
  OpenCaseHandler,
  OpenCaseOfRemovedPersonHandler,
  OpenCustodyHandler,
  QuestionBasisHandler,
  OrderAgeTestHandler,
  ReceiveHandoverHandler,
  ReceiveReferralHandler,
  RecordAgeBandHandler,
  RecordAssentHandler,
  RecordCompensationAwardHandler,
  RecordCompensationPaymentHandler,
  RecordCompensationRefusalHandler,
  RecordCounsellingSessionHandler,
  RecordIdentityHandler,
  RecordMedicalExamHandler,
  RecordProductionHandler,
  RecordStatementHandler,
  RefuseConsentHandler,
  RefuseHandoverHandler,
  ReportDeathHandler,
  ReportFoundHandler,
  ReportMissingHandler,
  ReportToCwcAndCourtHandler,
  RequestFamilyMediationHandler,
  RerouteReferralHandler,
  ResolveDisputeHandler,
  ReturnPersonHandler,
  ReviewCustodyHandler,
  SendReferralHandler,
  TellProgressHandler,
  WithdrawConsentHandler,
  RecordFamilyTraceHandler,
  ReceiveClaimHandler,
  AssignHomeVerificationHandler,
  ReportHomeVerificationHandler,
  DeclineHomeVerificationHandler,
  RecordWishesHandler,
  RefuseRestorationHandler,
  CompleteReunificationHandler,
  StartJourneyHandler,
  RecordLegArrivalHandler,
  CompleteJourneyHandler,
  RecordFollowUpHandler,
  ReportFollowUpMissedHandler,
  RaiseRetraffickingAlertHandler,
  CorrectRecordHandler,
  RecordDelayReasonHandler,
  CloseCaseHandler,
  ReopenCaseHandler,
  ScheduleFollowUpHandler,
] as const;
