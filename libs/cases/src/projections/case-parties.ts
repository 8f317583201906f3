import type { RowChange } from '@setu/subscriptions';
import type { RecordedCase } from '../integration/published/recorded-case.js';

type Ground = 'opened' | 'custodian' | 'receiver' | 'received' | 'authority' | 'referral-party';

const concerns = (caseId: string, org: string | undefined, ground: Ground, ref: string): readonly RowChange[] =>
  org === undefined
    ? []
    : [{ change: 'put', table: 'case_party', key: { case_id: caseId, org_ref: org, ground, ref }, columns: {} }];

/** A handover that ended without her being taken in no longer concerns the one it was addressed to. */
const receiverGone = (caseId: string, handoverId: string): readonly RowChange[] => [
  { change: 'delete', table: 'case_party', key: { case_id: caseId, ground: 'receiver', ref: handoverId } },
];

/** A referral that has ended, or that she no longer wants, no longer concerns the one it went to. */
const referralGone = (caseId: string, referralId: string): readonly RowChange[] => [
  { change: 'delete', table: 'case_party', key: { case_id: caseId, ground: 'referral-party', ref: referralId } },
];

/**
 * Whom a case concerns, by the same facts as the rule `case.not-yours`: who opened it, who is or was custodian, the receiver of
 * the handover in flight, who received her, who made an order, whom an open referral went to. One row for each ground, so that one may go while another stays.
 */
export const partyChanges = (event: RecordedCase): readonly RowChange[] => {
  const { id } = event.stream;
  switch (event.type) {
    case 'CaseOpened':
      return concerns(id, event.data.openedByOrg, 'opened', id);
    case 'CustodyOpened':
      return concerns(id, event.data.custodian, 'custodian', id);
    case 'OrderMade':
      return concerns(id, event.data.authorityOrg, 'authority', event.data.orderId);
    case 'HandoverOffered':
      return concerns(id, event.data.toOrg, 'receiver', event.data.handoverId);
    case 'CustodyTransferred':
      return [...concerns(id, event.data.to, 'custodian', id), ...receiverGone(id, event.data.handoverId)];
    case 'HandoverRefused':
      return event.data.atTheDoor ? [] : receiverGone(id, event.data.handoverId);
    case 'HandoverSuperseded':
    case 'HandoverCancelled':
    case 'PersonReturned':
      return receiverGone(id, event.data.handoverId);
    case 'HandoverReopened':
      return concerns(id, event.data.toOrg, 'receiver', event.data.handoverId);
    case 'HandoverReceived':
      return event.data.recordedAs === 'receiver' && event.actor.kind === 'person'
        ? concerns(id, event.actor.orgRef, 'received', event.data.handoverId)
        : [];
    case 'ReferralSent':
      return concerns(id, event.data.toOrg, 'referral-party', event.data.referralId);
    case 'ReferralDeclined':
    case 'ReferralRerouted':
    case 'ReferralCancelled':
    case 'ReferralCompleted':
    case 'ReferralEnteredInError':
      return referralGone(id, event.data.referralId);
    case 'IdentityRecorded':
    case 'AgeBandRecorded':
    case 'AgeDetermined':
    case 'PersonProduced':
    case 'OrderExtended':
    case 'OrderEnded':
    case 'ConsentGiven':
    case 'ConsentWithdrawn':
    case 'CustodyReviewed':
    case 'CustodyRecordedLate':
    case 'CustodyEnded':
    case 'PersonReportedMissing':
    case 'PersonFound':
    case 'PersonDeceased':
    case 'BasisQuestioned':
    case 'HandoverAccepted':
    case 'HandoverDispatched':
    case 'HandoverConfirmed':
    case 'HandoverConfirmedForGiver':
    case 'HandoverDisputed':
    case 'HandoverDisputeResolved':
    case 'FamilyTraced':
    case 'ClaimReceived':
    case 'HomeVerificationAssigned':
    case 'HomeVerificationReported':
    case 'HomeVerificationDeclined':
    case 'WishesRecorded':
    case 'RestorationRefused':
    case 'JourneyStarted':
    case 'JourneyLegArrived':
    case 'JourneyCompleted':
    case 'ReunificationCompleted':
    case 'FollowUpScheduled':
    case 'FollowUpRecorded':
    case 'FollowUpMissed':
    case 'RetraffickingAlertRaised':
    case 'RecordCorrected':
    case 'DelayReasonRecorded':
    case 'CaseClosed':
    case 'CaseReopened':
    case 'ConsentRefused':
    case 'AssentRecorded':
    case 'ReferralReceived':
    case 'ReferralHeld':
    case 'ReferralAccepted':
    case 'ReferralCancellationRequested':
    case 'NeedsAssessed':
    case 'CarePlanAdopted':
    case 'CounsellingSessionHeld':
    case 'LegalAidAssigned':
    case 'CompensationApplied':
    case 'CompensationAwarded':
    case 'CompensationRefused':
    case 'CompensationPaid':
    case 'FamilyMediationRequested':
    case 'ProgressTold':
    case 'RiskAssessed':
    case 'MedicalExamConducted':
    case 'MedicalExamDeclined':
    case 'StatementRecorded':
    case 'AgeTestOrdered':
    case 'ReportedToCwcAndCourt':
    case 'AuthorityExpired':
    case 'DocumentAttached':
      return [];
  }
};
