import { AcknowledgeStaffingEscalationHandler } from './commands/acknowledge-staffing-escalation.handler.js';
import { AcknowledgeTipEscalationHandler } from './commands/acknowledge-tip-escalation.handler.js';
import { AcknowledgeTipHandler } from './commands/acknowledge-tip.handler.js';
import { ArrangeNgoPresenceHandler } from './commands/arrange-ngo-presence.handler.js';
import { AssessTipHandler } from './commands/assess-tip.handler.js';
import { AuthoriseRescueHandler } from './commands/authorise-rescue.handler.js';
import { BriefOperationHandler } from './commands/brief-operation.handler.js';
import { CallWitnessHandler } from './commands/call-witness.handler.js';
import { ClearSuspectHandler } from './commands/clear-suspect.handler.js';
import { CloseTipHandler } from './commands/close-tip.handler.js';
import { CommitStaffingHandler } from './commands/commit-staffing.handler.js';
import { ConcludeOperationHandler } from './commands/conclude-operation.handler.js';
import { DecideAgainstFirHandler } from './commands/decide-against-fir.handler.js';
import { DeclineStaffingHandler } from './commands/decline-staffing.handler.js';
import { DeliverFirCopyHandler } from './commands/deliver-fir-copy.handler.js';
import { EnterTipInGeneralDiaryHandler } from './commands/enter-tip-in-general-diary.handler.js';
import { EscalateStaffingHandler } from './commands/escalate-staffing.handler.js';
import { EscalateTipHandler } from './commands/escalate-tip.handler.js';
import { LinkFirHandler } from './commands/link-fir.handler.js';
import { LinkSceneRecordingHandler } from './commands/link-scene-recording.handler.js';
import { ListEvidenceHandler } from './commands/list-evidence.handler.js';
import { MarkTipActedUponHandler } from './commands/mark-tip-acted-upon.handler.js';
import { MergeTipHandler } from './commands/merge-tip.handler.js';
import { NameSuspectHandler } from './commands/name-suspect.handler.js';
import { ProposeOperationHandler } from './commands/propose-operation.handler.js';
import { ReceiveTipHandler } from './commands/receive-tip.handler.js';
import { ReconcileHeadcountHandler } from './commands/reconcile-headcount.handler.js';
import { RecordArrestHandler } from './commands/record-arrest.handler.js';
import { RecordEntryHandler } from './commands/record-entry.handler.js';
import { RecordGroundsHandler } from './commands/record-grounds.handler.js';
import { RecordRemovalHandler } from './commands/record-removal.handler.js';
import { RequestStaffingHandler } from './commands/request-staffing.handler.js';
import { ReserveShelterHandler } from './commands/reserve-shelter.handler.js';
import { ServeSearchListHandler } from './commands/serve-search-list.handler.js';
import { SignTipHandler } from './commands/sign-tip.handler.js';
import { StandDownOperationHandler } from './commands/stand-down-operation.handler.js';
import { VerifyTipHandler } from './commands/verify-tip.handler.js';

/** One handler for each command of tips and operations. */
export const RESCUE_COMMAND_HANDLERS = [
  AcknowledgeStaffingEscalationHandler,
  AcknowledgeTipEscalationHandler,
  AcknowledgeTipHandler,
  ArrangeNgoPresenceHandler,
  AssessTipHandler,
  AuthoriseRescueHandler,
  BriefOperationHandler,
  CallWitnessHandler,
  ClearSuspectHandler,
  CloseTipHandler,
  CommitStaffingHandler,
  ConcludeOperationHandler,
  DecideAgainstFirHandler,
  DeclineStaffingHandler,
  DeliverFirCopyHandler,
  EnterTipInGeneralDiaryHandler,
  EscalateStaffingHandler,
  EscalateTipHandler,
  LinkFirHandler,
  LinkSceneRecordingHandler,
  ListEvidenceHandler,
  MarkTipActedUponHandler,
  MergeTipHandler,
  NameSuspectHandler,
  ProposeOperationHandler,
  ReceiveTipHandler,
  ReconcileHeadcountHandler,
  RecordArrestHandler,
  RecordEntryHandler,
  RecordGroundsHandler,
  RecordRemovalHandler,
  RequestStaffingHandler,
  ReserveShelterHandler,
  ServeSearchListHandler,
  SignTipHandler,
  StandDownOperationHandler,
  VerifyTipHandler,
] as const;
