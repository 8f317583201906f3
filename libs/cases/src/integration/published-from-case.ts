import { basisQuestionedV1, type BasisQuestionedV1 } from './published/basis-questioned.v1.js';
import { caseOpenedV1, type CaseOpenedV1 } from './published/case-opened.v1.js';
import { caseRecordedV1, type CaseRecordedV1 } from './published/case-recorded.v1.js';
import { consentGivenV1, type ConsentGivenV1 } from './published/consent-given.v1.js';
import { consentWithdrawnV1, type ConsentWithdrawnV1 } from './published/consent-withdrawn.v1.js';
import { custodyEndedV1, type CustodyEndedV1 } from './published/custody-ended.v1.js';
import { custodyOpenedV1, type CustodyOpenedV1 } from './published/custody-opened.v1.js';
import { custodyRecordedLateV1, type CustodyRecordedLateV1 } from './published/custody-recorded-late.v1.js';
import { custodyReviewedV1, type CustodyReviewedV1 } from './published/custody-reviewed.v1.js';
import { custodyTransferredV1, type CustodyTransferredV1 } from './published/custody-transferred.v1.js';
import { handoverAcceptedV1, type HandoverAcceptedV1 } from './published/handover-accepted.v1.js';
import { handoverCancelledV1, type HandoverCancelledV1 } from './published/handover-cancelled.v1.js';
import { handoverConfirmedV1, type HandoverConfirmedV1 } from './published/handover-confirmed.v1.js';
import { handoverConfirmedForGiverV1, type HandoverConfirmedForGiverV1 } from './published/handover-confirmed-for-giver.v1.js';
import { handoverDispatchedV1, type HandoverDispatchedV1 } from './published/handover-dispatched.v1.js';
import { handoverDisputeResolvedV1, type HandoverDisputeResolvedV1 } from './published/handover-dispute-resolved.v1.js';
import { handoverDisputedV1, type HandoverDisputedV1 } from './published/handover-disputed.v1.js';
import { handoverOfferedV1, type HandoverOfferedV1 } from './published/handover-offered.v1.js';
import { handoverReceivedV1, type HandoverReceivedV1 } from './published/handover-received.v1.js';
import { handoverRefusedV1, type HandoverRefusedV1 } from './published/handover-refused.v1.js';
import { handoverReopenedV1, type HandoverReopenedV1 } from './published/handover-reopened.v1.js';
import { handoverSupersededV1, type HandoverSupersededV1 } from './published/handover-superseded.v1.js';
import { orderEndedV1, type OrderEndedV1 } from './published/order-ended.v1.js';
import { orderExtendedV1, type OrderExtendedV1 } from './published/order-extended.v1.js';
import { orderMadeV1, type OrderMadeV1 } from './published/order-made.v1.js';
import { personDeceasedV1, type PersonDeceasedV1 } from './published/person-deceased.v1.js';
import { personFoundV1, type PersonFoundV1 } from './published/person-found.v1.js';
import { personReportedMissingV1, type PersonReportedMissingV1 } from './published/person-reported-missing.v1.js';
import { personProducedV1, type PersonProducedV1 } from './published/person-produced.v1.js';
import { personReturnedV1, type PersonReturnedV1 } from './published/person-returned.v1.js';
import { claimReceivedV1, type ClaimReceivedV1 } from './published/claim-received.v1.js';
import { homeVerificationAssignedV1, type HomeVerificationAssignedV1 } from './published/home-verification-assigned.v1.js';
import { homeVerificationReportedV1, type HomeVerificationReportedV1 } from './published/home-verification-reported.v1.js';
import { restorationRefusedV1, type RestorationRefusedV1 } from './published/restoration-refused.v1.js';
import { journeyStartedV1, type JourneyStartedV1 } from './published/journey-started.v1.js';
import { journeyCompletedV1, type JourneyCompletedV1 } from './published/journey-completed.v1.js';
import { reunificationCompletedV1, type ReunificationCompletedV1 } from './published/reunification-completed.v1.js';
import { followUpScheduledV1, type FollowUpScheduledV1 } from './published/follow-up-scheduled.v1.js';
import { followUpRecordedV1, type FollowUpRecordedV1 } from './published/follow-up-recorded.v1.js';
import { followUpMissedV1, type FollowUpMissedV1 } from './published/follow-up-missed.v1.js';
import { retraffickingAlertRaisedV1, type RetraffickingAlertRaisedV1 } from './published/retrafficking-alert-raised.v1.js';
import { recordCorrectedV1, type RecordCorrectedV1 } from './published/record-corrected.v1.js';
import { delayReasonRecordedV1, type DelayReasonRecordedV1 } from './published/delay-reason-recorded.v1.js';
import { caseClosedV1, type CaseClosedV1 } from './published/case-closed.v1.js';
import { caseReopenedV1, type CaseReopenedV1 } from './published/case-reopened.v1.js';
import { referralSentV1, type ReferralSentV1 } from './published/referral-sent.v1.js';
import { referralReceivedV1, type ReferralReceivedV1 } from './published/referral-received.v1.js';
import { referralHeldV1, type ReferralHeldV1 } from './published/referral-held.v1.js';
import { referralAcceptedV1, type ReferralAcceptedV1 } from './published/referral-accepted.v1.js';
import { referralDeclinedV1, type ReferralDeclinedV1 } from './published/referral-declined.v1.js';
import { referralReroutedV1, type ReferralReroutedV1 } from './published/referral-rerouted.v1.js';
import {
  referralCancellationRequestedV1,
  type ReferralCancellationRequestedV1,
} from './published/referral-cancellation-requested.v1.js';
import { referralCancelledV1, type ReferralCancelledV1 } from './published/referral-cancelled.v1.js';
import { referralCompletedV1, type ReferralCompletedV1 } from './published/referral-completed.v1.js';
import { referralEnteredInErrorV1, type ReferralEnteredInErrorV1 } from './published/referral-entered-in-error.v1.js';
import { consentRefusedV1, type ConsentRefusedV1 } from './published/consent-refused.v1.js';
import { carePlanAdoptedV1, type CarePlanAdoptedV1 } from './published/care-plan-adopted.v1.js';
import { legalAidAssignedV1, type LegalAidAssignedV1 } from './published/legal-aid-assigned.v1.js';
import { compensationAppliedV1, type CompensationAppliedV1 } from './published/compensation-applied.v1.js';
import { compensationAwardedV1, type CompensationAwardedV1 } from './published/compensation-awarded.v1.js';
import { compensationRefusedV1, type CompensationRefusedV1 } from './published/compensation-refused.v1.js';
import { compensationPaidV1, type CompensationPaidV1 } from './published/compensation-paid.v1.js';
import { progressToldV1, type ProgressToldV1 } from './published/progress-told.v1.js';
import { riskAssessedV1, type RiskAssessedV1 } from './published/risk-assessed.v1.js';
import { medicalExamConductedV1, type MedicalExamConductedV1 } from './published/medical-exam-conducted.v1.js';
import { medicalExamDeclinedV1, type MedicalExamDeclinedV1 } from './published/medical-exam-declined.v1.js';
import { statementRecordedV1, type StatementRecordedV1 } from './published/statement-recorded.v1.js';
import { ageBandSettledV1, type AgeBandSettledV1 } from './published/age-band-settled.v1.js';
import { ageTestOrderedV1, type AgeTestOrderedV1 } from './published/age-test-ordered.v1.js';
import { reportedToCwcAndCourtV1, type ReportedToCwcAndCourtV1 } from './published/reported-to-cwc-and-court.v1.js';
import { authorityExpiredV1, type AuthorityExpiredV1 } from './published/authority-expired.v1.js';
import type { RecordedCase } from './published/recorded-case.js';

/** What other contexts may know of a case: ids, codes, instants and counts. Never a personal value, never who the person is. */
export type CasePublished =
  | CaseOpenedV1
  | CustodyOpenedV1
  | CustodyRecordedLateV1
  | CustodyReviewedV1
  | CustodyTransferredV1
  | CustodyEndedV1
  | PersonReportedMissingV1
  | PersonDeceasedV1
  | PersonFoundV1
  | PersonProducedV1
  | AgeBandSettledV1
  | BasisQuestionedV1
  | OrderMadeV1
  | OrderExtendedV1
  | OrderEndedV1
  | ConsentGivenV1
  | ConsentWithdrawnV1
  | HandoverOfferedV1
  | HandoverSupersededV1
  | HandoverAcceptedV1
  | HandoverDispatchedV1
  | HandoverReopenedV1
  | HandoverReceivedV1
  | HandoverConfirmedV1
  | HandoverConfirmedForGiverV1
  | HandoverRefusedV1
  | HandoverCancelledV1
  | HandoverDisputedV1
  | HandoverDisputeResolvedV1
  | PersonReturnedV1
  | ClaimReceivedV1
  | HomeVerificationAssignedV1
  | HomeVerificationReportedV1
  | RestorationRefusedV1
  | JourneyStartedV1
  | JourneyCompletedV1
  | ReunificationCompletedV1
  | FollowUpScheduledV1
  | FollowUpRecordedV1
  | FollowUpMissedV1
  | RetraffickingAlertRaisedV1
  | RecordCorrectedV1
  | DelayReasonRecordedV1
  | CaseClosedV1
  | CaseReopenedV1
  | ReferralSentV1
  | ReferralReceivedV1
  | ReferralHeldV1
  | ReferralAcceptedV1
  | ReferralDeclinedV1
  | ReferralReroutedV1
  | ReferralCancellationRequestedV1
  | ReferralCancelledV1
  | ReferralCompletedV1
  | ReferralEnteredInErrorV1
  | ConsentRefusedV1
  | CarePlanAdoptedV1
  | LegalAidAssignedV1
  | CompensationAppliedV1
  | CompensationAwardedV1
  | CompensationRefusedV1
  | CompensationPaidV1
  | ProgressToldV1
  | RiskAssessedV1
  | MedicalExamConductedV1
  | MedicalExamDeclinedV1
  | StatementRecordedV1
  | AgeTestOrderedV1
  | ReportedToCwcAndCourtV1
  | AuthorityExpiredV1
  | CaseRecordedV1;

/** Translates one stored event. Pure; every stored event gives exactly one published one, so that revisions have no gap. */
export const publishedFromCase = (event: RecordedCase): readonly CasePublished[] => {
  switch (event.type) {
    case 'CaseOpened':
      return [caseOpenedV1(event)];
    case 'CustodyOpened':
      return [custodyOpenedV1(event)];
    case 'CustodyRecordedLate':
      return [custodyRecordedLateV1(event)];
    case 'CustodyReviewed':
      return [custodyReviewedV1(event)];
    case 'CustodyTransferred':
      return [custodyTransferredV1(event)];
    case 'CustodyEnded':
      return [custodyEndedV1(event)];
    case 'PersonReportedMissing':
      return [personReportedMissingV1(event)];
    case 'PersonProduced':
      return [personProducedV1(event)];
    case 'PersonDeceased':
      return [personDeceasedV1(event)];
    case 'PersonFound':
      return [personFoundV1(event)];
    case 'AgeBandRecorded':
    case 'AgeDetermined':
      return [ageBandSettledV1(event)];
    case 'BasisQuestioned':
      return [basisQuestionedV1(event)];
    case 'OrderMade':
      return [orderMadeV1(event)];
    case 'OrderExtended':
      return [orderExtendedV1(event)];
    case 'OrderEnded':
      return [orderEndedV1(event)];
    case 'ConsentGiven':
      return [consentGivenV1(event)];
    case 'ConsentWithdrawn':
      return [consentWithdrawnV1(event)];
    case 'HandoverOffered':
      return [handoverOfferedV1(event)];
    case 'HandoverSuperseded':
      return [handoverSupersededV1(event)];
    case 'HandoverAccepted':
      return [handoverAcceptedV1(event)];
    case 'HandoverDispatched':
      return [handoverDispatchedV1(event)];
    case 'HandoverReopened':
      return [handoverReopenedV1(event)];
    case 'HandoverReceived':
      return [handoverReceivedV1(event)];
    case 'HandoverConfirmed':
      return [handoverConfirmedV1(event)];
    case 'HandoverConfirmedForGiver':
      return [handoverConfirmedForGiverV1(event)];
    case 'HandoverRefused':
      return [handoverRefusedV1(event)];
    case 'HandoverCancelled':
      return [handoverCancelledV1(event)];
    case 'HandoverDisputed':
      return [handoverDisputedV1(event)];
    case 'HandoverDisputeResolved':
      return [handoverDisputeResolvedV1(event)];
    case 'PersonReturned':
      return [personReturnedV1(event)];
    case 'ClaimReceived':
      return [claimReceivedV1(event)];
    case 'HomeVerificationAssigned':
      return [homeVerificationAssignedV1(event)];
    case 'HomeVerificationReported':
      return [homeVerificationReportedV1(event)];
    case 'RestorationRefused':
      return [restorationRefusedV1(event)];
    case 'JourneyStarted':
      return [journeyStartedV1(event)];
    case 'JourneyCompleted':
      return [journeyCompletedV1(event)];
    case 'ReunificationCompleted':
      return [reunificationCompletedV1(event)];
    case 'FollowUpScheduled':
      return [followUpScheduledV1(event)];
    case 'FollowUpRecorded':
      return [followUpRecordedV1(event)];
    case 'FollowUpMissed':
      return [followUpMissedV1(event)];
    case 'RetraffickingAlertRaised':
      return [retraffickingAlertRaisedV1(event)];
    case 'RecordCorrected':
      return [recordCorrectedV1(event)];
    case 'DelayReasonRecorded':
      return [delayReasonRecordedV1(event)];
    case 'CaseClosed':
      return [caseClosedV1(event)];
    case 'CaseReopened':
      return [caseReopenedV1(event)];
    case 'ReferralSent':
      return [referralSentV1(event)];
    case 'ReferralReceived':
      return [referralReceivedV1(event)];
    case 'ReferralHeld':
      return [referralHeldV1(event)];
    case 'ReferralAccepted':
      return [referralAcceptedV1(event)];
    case 'ReferralDeclined':
      return [referralDeclinedV1(event)];
    case 'ReferralRerouted':
      return [referralReroutedV1(event)];
    case 'ReferralCancellationRequested':
      return [referralCancellationRequestedV1(event)];
    case 'ReferralCancelled':
      return [referralCancelledV1(event)];
    case 'ReferralCompleted':
      return [referralCompletedV1(event)];
    case 'ReferralEnteredInError':
      return [referralEnteredInErrorV1(event)];
    case 'ConsentRefused':
      return [consentRefusedV1(event)];
    case 'CarePlanAdopted':
      return [carePlanAdoptedV1(event)];
    case 'LegalAidAssigned':
      return [legalAidAssignedV1(event)];
    case 'CompensationApplied':
      return [compensationAppliedV1(event)];
    case 'CompensationAwarded':
      return [compensationAwardedV1(event)];
    case 'CompensationRefused':
      return [compensationRefusedV1(event)];
    case 'CompensationPaid':
      return [compensationPaidV1(event)];
    case 'ProgressTold':
      return [progressToldV1(event)];
    case 'RiskAssessed':
      return [riskAssessedV1(event)];
    case 'MedicalExamConducted':
      return [medicalExamConductedV1(event)];
    case 'MedicalExamDeclined':
      return [medicalExamDeclinedV1(event)];
    case 'StatementRecorded':
      return [statementRecordedV1(event)];
    case 'AgeTestOrdered':
      return [ageTestOrderedV1(event)];
    case 'ReportedToCwcAndCourt':
      return [reportedToCwcAndCourtV1(event)];
    case 'AuthorityExpired':
      return [authorityExpiredV1(event)];
    case 'FamilyTraced':
    case 'HomeVerificationDeclined':
    case 'WishesRecorded':
    case 'JourneyLegArrived':
    case 'IdentityRecorded':
    case 'DocumentAttached':
    case 'AssentRecorded':
    case 'NeedsAssessed':
    case 'CounsellingSessionHeld':
    case 'FamilyMediationRequested':
      return [caseRecordedV1(event)];
  }
};
