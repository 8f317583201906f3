import { basisQuestionedV1, type BasisQuestionedV1 } from './published/basis-questioned.v1.js';
import { caseOpenedV1, type CaseOpenedV1 } from './published/case-opened.v1.js';
import { caseRecordedV1, type CaseRecordedV1 } from './published/case-recorded.v1.js';
import { consentGivenV1, type ConsentGivenV1 } from './published/consent-given.v1.js';
import { consentWithdrawnV1, type ConsentWithdrawnV1 } from './published/consent-withdrawn.v1.js';
import { custodyEndedV1, type CustodyEndedV1 } from './published/custody-ended.v1.js';
import { custodyOpenedV1, type CustodyOpenedV1 } from './published/custody-opened.v1.js';
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
import { handoverSupersededV1, type HandoverSupersededV1 } from './published/handover-superseded.v1.js';
import { orderEndedV1, type OrderEndedV1 } from './published/order-ended.v1.js';
import { orderExtendedV1, type OrderExtendedV1 } from './published/order-extended.v1.js';
import { orderMadeV1, type OrderMadeV1 } from './published/order-made.v1.js';
import { personFoundV1, type PersonFoundV1 } from './published/person-found.v1.js';
import { personReportedMissingV1, type PersonReportedMissingV1 } from './published/person-reported-missing.v1.js';
import { personReturnedV1, type PersonReturnedV1 } from './published/person-returned.v1.js';
import type { RecordedCase } from './published/recorded-case.js';

/** What other contexts may know of a case: ids, codes, instants and counts. Never a personal value, never who the person is. */
export type CasePublished =
  | CaseOpenedV1
  | CustodyOpenedV1
  | CustodyReviewedV1
  | CustodyTransferredV1
  | CustodyEndedV1
  | PersonReportedMissingV1
  | PersonFoundV1
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
  | HandoverReceivedV1
  | HandoverConfirmedV1
  | HandoverConfirmedForGiverV1
  | HandoverRefusedV1
  | HandoverCancelledV1
  | HandoverDisputedV1
  | HandoverDisputeResolvedV1
  | PersonReturnedV1
  | CaseRecordedV1;

/** Translates one stored event. Pure; every stored event gives exactly one published one, so that revisions have no gap. */
export const publishedFromCase = (event: RecordedCase): readonly CasePublished[] => {
  switch (event.type) {
    case 'CaseOpened':
      return [caseOpenedV1(event)];
    case 'CustodyOpened':
      return [custodyOpenedV1(event)];
    case 'CustodyReviewed':
      return [custodyReviewedV1(event)];
    case 'CustodyTransferred':
      return [custodyTransferredV1(event)];
    case 'CustodyEnded':
      return [custodyEndedV1(event)];
    case 'PersonReportedMissing':
      return [personReportedMissingV1(event)];
    case 'PersonFound':
      return [personFoundV1(event)];
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
    case 'IdentityRecorded':
    case 'AgeBandRecorded':
    case 'AgeDetermined':
    case 'PersonProduced':
      return [caseRecordedV1(event)];
  }
};
