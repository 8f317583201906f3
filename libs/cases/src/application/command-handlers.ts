import { AcceptHandoverHandler } from './commands/accept-handover.handler.js';
import { AttachDocumentHandler } from './commands/attach-document.handler.js';
import { CancelHandoverHandler } from './commands/cancel-handover.handler.js';
import { ConfirmHandoverHandler } from './commands/confirm-handover.handler.js';
import { DetermineAgeHandler } from './commands/determine-age.handler.js';
import { DispatchHandoverHandler } from './commands/dispatch-handover.handler.js';
import { DisputeHandoverHandler } from './commands/dispute-handover.handler.js';
import { EndCustodyHandler } from './commands/end-custody.handler.js';
import { EndOrderHandler } from './commands/end-order.handler.js';
import { ExtendOrderHandler } from './commands/extend-order.handler.js';
import { GiveConsentHandler } from './commands/give-consent.handler.js';
import { LeaveByChoiceHandler } from './commands/leave-by-choice.handler.js';
import { MakeOrderHandler } from './commands/make-order.handler.js';
import { OfferHandoverHandler } from './commands/offer-handover.handler.js';
import { OpenCaseOfRemovedPersonHandler } from './commands/open-case-of-removed-person.handler.js';
import { OpenCaseHandler } from './commands/open-case.handler.js';
import { OpenCustodyHandler } from './commands/open-custody.handler.js';
import { QuestionBasisHandler } from './commands/question-basis.handler.js';
import { ReceiveHandoverHandler } from './commands/receive-handover.handler.js';
import { RecordAgeBandHandler } from './commands/record-age-band.handler.js';
import { RecordIdentityHandler } from './commands/record-identity.handler.js';
import { RecordProductionHandler } from './commands/record-production.handler.js';
import { RefuseHandoverHandler } from './commands/refuse-handover.handler.js';
import { ReportFoundHandler } from './commands/report-found.handler.js';
import { ReportMissingHandler } from './commands/report-missing.handler.js';
import { ResolveDisputeHandler } from './commands/resolve-dispute.handler.js';
import { ReturnPersonHandler } from './commands/return-person.handler.js';
import { ReviewCustodyHandler } from './commands/review-custody.handler.js';
import { WithdrawConsentHandler } from './commands/withdraw-consent.handler.js';

/** One handler for each command of a case. */
export const CASE_COMMAND_HANDLERS = [
  AcceptHandoverHandler,
  AttachDocumentHandler,
  CancelHandoverHandler,
  ConfirmHandoverHandler,
  DetermineAgeHandler,
  DispatchHandoverHandler,
  DisputeHandoverHandler,
  EndCustodyHandler,
  EndOrderHandler,
  ExtendOrderHandler,
  GiveConsentHandler,
  LeaveByChoiceHandler,
  MakeOrderHandler,
  OfferHandoverHandler,
  OpenCaseHandler,
  OpenCaseOfRemovedPersonHandler,
  OpenCustodyHandler,
  QuestionBasisHandler,
  ReceiveHandoverHandler,
  RecordAgeBandHandler,
  RecordIdentityHandler,
  RecordProductionHandler,
  RefuseHandoverHandler,
  ReportFoundHandler,
  ReportMissingHandler,
  ResolveDisputeHandler,
  ReturnPersonHandler,
  ReviewCustodyHandler,
  WithdrawConsentHandler,
] as const;
