import type { AuthorityEvent } from './authority.events.js';
import type { EndingEvent } from './ending.events.js';
import type { LawEvent } from './law.events.js';
import type { OperationEvent } from './operation-events.js';
import type { AuthorityState, LawState, OperationState, PlanningState, ProposedOperation } from './operation.state.js';
import type { PlanningEvent } from './planning.events.js';
import { evolveScene } from './scene.evolve.js';
import { evolveStaffing } from './staffing.evolve.js';

type Of<E extends OperationEvent, T extends E['type']> = Extract<E, { type: T }>;

const evolvePlanning = (planning: PlanningState, event: Exclude<PlanningEvent, { type: 'OperationProposed' }>): PlanningState => {
  switch (event.type) {
    case 'WitnessCalled': {
      const { gender, response } = event.data;
      return { ...planning, witnesses: [...planning.witnesses, { gender, response }] };
    }
    case 'NgoPresenceArranged':
      return { ...planning, present: [...planning.present, event.data.org] };
    case 'ShelterReserved':
      return { ...planning, shelters: [...planning.shelters, event.data.org] };
    case 'OperationBriefed':
      return { ...planning, briefedAt: event.data.briefedAt };
  }
};

const evolveAuthority = (authority: AuthorityState, event: AuthorityEvent): AuthorityState => {
  switch (event.type) {
    case 'GroundsRecorded': {
      const { officerRef, recordedAt } = event.data;
      return { ...authority, grounds: [...authority.grounds, { officerRef, recordedAt }] };
    }
    case 'RescueAuthorised': {
      const { officerRef, exceptionCode } = event.data;
      return { ...authority, authorised: { officerRef, exception: exceptionCode !== undefined } };
    }
  }
};

const evolveLaw = (law: LawState, event: LawEvent): LawState => {
  switch (event.type) {
    case 'FirLinked': {
      const { firId, registeredAt } = event.data;
      return { ...law, firs: [...law.firs, { firId, registeredAt }] };
    }
    case 'FirCopyDelivered':
    case 'FirNotRegistered':
      return law;
    case 'SuspectNamed': {
      const { suspectRef, memberDigest } = event.data;
      return { ...law, suspects: [...law.suspects, { suspectRef, named: true, memberDigest, cleared: false }] };
    }
    case 'SuspectCleared': {
      const { suspectRef } = event.data;
      return {
        ...law,
        suspects: law.suspects.map((each) => (each.suspectRef === suspectRef ? { ...each, cleared: true } : each)),
      };
    }
  }
};

const endingOf = (event: EndingEvent): ProposedOperation['ending'] =>
  event.type === 'OperationConcluded' ? 'concluded' : 'stood-down';

const proposed = ({
  leadUnit,
  route,
  tipIds,
  proposedBy,
  agreedActionId,
}: Of<PlanningEvent, 'OperationProposed'>['data']): ProposedOperation => ({
  status: 'proposed',
  leadUnit,
  route,
  tipIds,
  proposedBy,
  agreedActionId,
  planning: { witnesses: [], present: [], shelters: [] },
  staffing: { requests: {}, officers: [] },
  authority: { grounds: [] },
  scene: { removed: [], arrested: [] },
  law: { firs: [], suspects: [] },
});

const evolveProposed = (state: ProposedOperation, event: OperationEvent): ProposedOperation => {
  switch (event.type) {
    case 'OperationProposed':
      return state;
    case 'WitnessCalled':
    case 'NgoPresenceArranged':
    case 'ShelterReserved':
    case 'OperationBriefed':
      return { ...state, planning: evolvePlanning(state.planning, event) };
    case 'StaffingRequested':
    case 'StaffingCommitted':
    case 'StaffingDeclined':
    case 'StaffingEscalated':
    case 'StaffingEscalationAcknowledged':
      return { ...state, staffing: evolveStaffing(state.staffing, event) };
    case 'GroundsRecorded':
    case 'RescueAuthorised':
      return { ...state, authority: evolveAuthority(state.authority, event) };
    case 'ArrestRecorded': {
      const suspect = { suspectRef: event.data.suspectRef, named: false, cleared: false };
      const law = { ...state.law, suspects: [...state.law.suspects, suspect] };
      return { ...state, scene: evolveScene(state.scene, event), law };
    }
    case 'EntryMade':
    case 'PersonRemoved':
    case 'SearchListServed':
    case 'SceneRecordingLinked':
    case 'EvidenceListed':
    case 'HeadcountReconciled':
      return { ...state, scene: evolveScene(state.scene, event) };
    case 'FirLinked':
    case 'FirCopyDelivered':
    case 'FirNotRegistered':
    case 'SuspectNamed':
    case 'SuspectCleared':
      return { ...state, law: evolveLaw(state.law, event) };
    case 'OperationConcluded':
    case 'OperationStoodDown':
      return { ...state, ending: endingOf(event) };
  }
};

/** Each event changes the slice it belongs to. Neither throws nor guesses. */
export const evolveOperation = (state: OperationState, event: OperationEvent): OperationState => {
  if (state.status === 'proposed') return evolveProposed(state, event);
  return event.type === 'OperationProposed' ? proposed(event.data) : state;
};
