import { arrestRecordedV1, type ArrestRecordedV1 } from './published/arrest-recorded.v1.js';
import { entryMadeV1, type EntryMadeV1 } from './published/entry-made.v1.js';
import { evidenceListedV1, type EvidenceListedV1 } from './published/evidence-listed.v1.js';
import { firCopyDeliveredV1, type FirCopyDeliveredV1 } from './published/fir-copy-delivered.v1.js';
import { firLinkedV1, type FirLinkedV1 } from './published/fir-linked.v1.js';
import { firNotRegisteredV1, type FirNotRegisteredV1 } from './published/fir-not-registered.v1.js';
import { groundsRecordedV1, type GroundsRecordedV1 } from './published/grounds-recorded.v1.js';
import { headcountReconciledV1, type HeadcountReconciledV1 } from './published/headcount-reconciled.v1.js';
import { ngoPresenceArrangedV1, type NgoPresenceArrangedV1 } from './published/ngo-presence-arranged.v1.js';
import { operationBriefedV1, type OperationBriefedV1 } from './published/operation-briefed.v1.js';
import { operationConcludedV1, type OperationConcludedV1 } from './published/operation-concluded.v1.js';
import { operationProposedV1, type OperationProposedV1 } from './published/operation-proposed.v1.js';
import { operationStoodDownV1, type OperationStoodDownV1 } from './published/operation-stood-down.v1.js';
import { personRemovedV1, type PersonRemovedV1 } from './published/person-removed.v1.js';
import { rescueAuthorisedV1, type RescueAuthorisedV1 } from './published/rescue-authorised.v1.js';
import { sceneRecordingLinkedV1, type SceneRecordingLinkedV1 } from './published/scene-recording-linked.v1.js';
import { searchListServedV1, type SearchListServedV1 } from './published/search-list-served.v1.js';
import { shelterReservedV1, type ShelterReservedV1 } from './published/shelter-reserved.v1.js';
import { staffingCommittedV1, type StaffingCommittedV1 } from './published/staffing-committed.v1.js';
import { staffingDeclinedV1, type StaffingDeclinedV1 } from './published/staffing-declined.v1.js';
import { staffingEscalatedV1, type StaffingEscalatedV1 } from './published/staffing-escalated.v1.js';
import {
  staffingEscalationAcknowledgedV1,
  type StaffingEscalationAcknowledgedV1,
} from './published/staffing-escalation-acknowledged.v1.js';
import { staffingRequestedV1, type StaffingRequestedV1 } from './published/staffing-requested.v1.js';
import { suspectClearedV1, type SuspectClearedV1 } from './published/suspect-cleared.v1.js';
import { suspectNamedV1, type SuspectNamedV1 } from './published/suspect-named.v1.js';
import { witnessCalledV1, type WitnessCalledV1 } from './published/witness-called.v1.js';
import type { RecordedOperation } from './published/recorded-operation.js';

/** Everything of an operation that other contexts may know, without personal data. */
export type OperationPublished =
  | OperationProposedV1
  | WitnessCalledV1
  | NgoPresenceArrangedV1
  | ShelterReservedV1
  | OperationBriefedV1
  | StaffingRequestedV1
  | StaffingCommittedV1
  | StaffingDeclinedV1
  | StaffingEscalatedV1
  | StaffingEscalationAcknowledgedV1
  | GroundsRecordedV1
  | RescueAuthorisedV1
  | EntryMadeV1
  | PersonRemovedV1
  | ArrestRecordedV1
  | SearchListServedV1
  | SceneRecordingLinkedV1
  | EvidenceListedV1
  | HeadcountReconciledV1
  | FirLinkedV1
  | FirCopyDeliveredV1
  | FirNotRegisteredV1
  | SuspectNamedV1
  | SuspectClearedV1
  | OperationConcludedV1
  | OperationStoodDownV1;

/** What of a stored event leaves the context. The compiler names each event that was forgotten. */
export const publishedFromOperation = (event: RecordedOperation): readonly OperationPublished[] => {
  switch (event.type) {
    case 'OperationProposed':
      return [operationProposedV1(event)];
    case 'WitnessCalled':
      return [witnessCalledV1(event)];
    case 'NgoPresenceArranged':
      return [ngoPresenceArrangedV1(event)];
    case 'ShelterReserved':
      return [shelterReservedV1(event)];
    case 'OperationBriefed':
      return [operationBriefedV1(event)];
    case 'StaffingRequested':
      return [staffingRequestedV1(event)];
    case 'StaffingCommitted':
      return [staffingCommittedV1(event)];
    case 'StaffingDeclined':
      return [staffingDeclinedV1(event)];
    case 'StaffingEscalated':
      return [staffingEscalatedV1(event)];
    case 'StaffingEscalationAcknowledged':
      return [staffingEscalationAcknowledgedV1(event)];
    case 'GroundsRecorded':
      return [groundsRecordedV1(event)];
    case 'RescueAuthorised':
      return [rescueAuthorisedV1(event)];
    case 'EntryMade':
      return [entryMadeV1(event)];
    case 'PersonRemoved':
      return [personRemovedV1(event)];
    case 'ArrestRecorded':
      return [arrestRecordedV1(event)];
    case 'SearchListServed':
      return [searchListServedV1(event)];
    case 'SceneRecordingLinked':
      return [sceneRecordingLinkedV1(event)];
    case 'EvidenceListed':
      return [evidenceListedV1(event)];
    case 'HeadcountReconciled':
      return [headcountReconciledV1(event)];
    case 'FirLinked':
      return [firLinkedV1(event)];
    case 'FirCopyDelivered':
      return [firCopyDeliveredV1(event)];
    case 'FirNotRegistered':
      return [firNotRegisteredV1(event)];
    case 'SuspectNamed':
      return [suspectNamedV1(event)];
    case 'SuspectCleared':
      return [suspectClearedV1(event)];
    case 'OperationConcluded':
      return [operationConcludedV1(event)];
    case 'OperationStoodDown':
      return [operationStoodDownV1(event)];
  }
};
