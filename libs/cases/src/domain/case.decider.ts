import type { Decided, Decider } from '@setu/kernel';
import { decideAge } from './age.decider.js';
import { decideCare } from './care.decider.js';
import type { CaseEvent } from './case-events.js';
import type { CaseCommand } from './case.commands.js';
import { evolveCase } from './case.evolve.js';
import type { CaseState, OpenedCase } from './case.state.js';
import { isDecision, markedAfterClosing } from './closed-case.js';
import { decideConsent } from './consent.decider.js';
import { decideCustody } from './custody.decider.js';
import { decideReportDeath } from './death.decider.js';
import { decideFollowUp } from './follow-up.decider.js';
import { decideFinding } from './finding.decider.js';
import { decideDocuments } from './documents.decider.js';
import { decideHandover } from './handover.decider.js';
import { decideJourney } from './journey.decider.js';
import { decideOpenCase, decideRecordIdentity } from './opening.decider.js';
import { decideOrders } from './orders.decider.js';
import { decideRecordKeeping } from './record-keeping.decider.js';
import { decideReferral } from './referral.decider.js';
import { refusal } from './refusal.js';
import { markedWhileSuspended, requireMayDecide } from './suspended-actor.js';
import { decideOpenCaseOfRemovedPerson } from './removed-person.decider.js';
import { decideReunification } from './reunification.decider.js';
import { decideReliance } from './reliance.decider.js';

const decideInOpened = (command: CaseCommand, state: OpenedCase): readonly Decided<CaseEvent>[] => {
  switch (command.type) {
    case 'OpenCase':
    case 'OpenCaseOfRemovedPerson':
      throw refusal('case.already-open');
    case 'RecordIdentity':
      return decideRecordIdentity(command.data, state);
    case 'AttachDocument':
      return decideDocuments(command, state);
    case 'RecordAgeBand':
    case 'DetermineAge':
      return decideAge(command, state);
    case 'RecordProduction':
    case 'MakeOrder':
    case 'ExtendOrder':
    case 'EndOrder':
      return decideOrders(command, state);
    case 'GiveConsent':
    case 'WithdrawConsent':
    case 'RefuseConsent':
    case 'RecordAssent':
      return decideConsent(command, state);
    case 'OpenCustody':
    case 'ReviewCustody':
    case 'EndCustody':
    case 'LeaveByChoice':
    case 'ReportMissing':
    case 'ReportFound':
      return decideCustody(command, state);
    case 'ReportDeath':
      return decideReportDeath(command.data, state);
    case 'OfferHandover':
    case 'AcceptHandover':
    case 'DispatchHandover':
    case 'ReceiveHandover':
    case 'ConfirmHandover':
    case 'RefuseHandover':
    case 'CancelHandover':
    case 'ReturnPerson':
    case 'DisputeHandover':
    case 'ResolveDispute':
      return decideHandover(command, state);
    case 'SendReferral':
    case 'ReceiveReferral':
    case 'HoldReferral':
    case 'AcceptReferral':
    case 'DeclineReferral':
    case 'RerouteReferral':
    case 'CancelReferral':
    case 'ConfirmReferralCancellation':
    case 'CompleteReferral':
    case 'EnterReferralInError':
      return decideReferral(command, state);
    case 'AssessNeeds':
    case 'AdoptCarePlan':
    case 'RecordCounsellingSession':
    case 'AssignLegalAid':
    case 'ApplyForCompensation':
    case 'RecordCompensationAward':
    case 'RecordCompensationRefusal':
    case 'RecordCompensationPayment':
    case 'RequestFamilyMediation':
    case 'TellProgress':
      return decideCare(command, state);
    case 'AssessRisk':
    case 'RecordMedicalExam':
    case 'DeclineMedicalExam':
    case 'RecordStatement':
    case 'OrderAgeTest':
    case 'ReportToCwcAndCourt':
    case 'NoteAuthorityExpired':
      return decideFinding(command, state);
    case 'RecordFamilyTrace':
    case 'ReceiveClaim':
    case 'AssignHomeVerification':
    case 'ReportHomeVerification':
    case 'DeclineHomeVerification':
    case 'RecordWishes':
    case 'RefuseRestoration':
    case 'CompleteReunification':
      return decideReunification(command, state);
    case 'StartJourney':
    case 'RecordLegArrival':
    case 'CompleteJourney':
      return decideJourney(command, state);
    case 'ScheduleFollowUp':
    case 'RecordFollowUp':
    case 'ReportFollowUpMissed':
    case 'RaiseRetraffickingAlert':
      return decideFollowUp(command, state);
    case 'CorrectRecord':
    case 'RecordDelayReason':
    case 'CloseCase':
    case 'ReopenCase':
      return decideRecordKeeping(command, state);
    case 'QuestionBasis':
      return decideReliance(command, state);
  }
};

const decideRecorded = (command: CaseCommand, state: CaseState): readonly Decided<CaseEvent>[] => {
  if (state.status === 'none') {
    if (command.type === 'OpenCaseOfRemovedPerson') return decideOpenCaseOfRemovedPerson(command.data);
    if (command.type !== 'OpenCase') throw refusal('case.not-open');
    return decideOpenCase(command.data);
  }
  if (!state.record.closed) return decideInOpened(command, state);
  if (isDecision(command)) throw refusal('case.closed', { reasonCode: state.record.closed.reasonCode });
  return markedAfterClosing(decideInOpened(command, state));
};

const decide = (command: CaseCommand, state: CaseState): readonly Decided<CaseEvent>[] => {
  requireMayDecide(command);
  return markedWhileSuspended(command, decideRecorded(command, state));
};

/** The rules of one person's case (rules 1 to 5 and 9 to 13), composed of slices: each has its own events, state and evolve. */
export const caseDecider: Decider<CaseState, CaseCommand, CaseEvent> = {
  initial: { status: 'none' },
  decide,
  evolve: evolveCase,
};
