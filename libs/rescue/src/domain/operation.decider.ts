import type { Decided, Decider } from '@setu/kernel';
import { decideAuthority } from './authority.decider.js';
import { decideEnding } from './ending.decider.js';
import { decideLaw } from './law.decider.js';
import type { OperationEvent } from './operation-events.js';
import type { OperationCommand } from './operation.commands.js';
import { evolveOperation } from './operation.evolve.js';
import type { OperationState } from './operation.state.js';
import { decidePlanning, decidePropose } from './planning.decider.js';
import { refusal } from './refusal.js';
import { decideScene } from './scene.decider.js';
import { decideStaffing } from './staffing.decider.js';
import { markedWhileSuspended } from './suspended-actor.js';

const decideOn = (command: OperationCommand, state: OperationState): readonly Decided<OperationEvent>[] => {
  if (state.status === 'none') {
    if (command.type !== 'ProposeOperation') throw refusal('operation.unknown');
    return decidePropose(command.data);
  }
  switch (command.type) {
    case 'ProposeOperation':
      throw refusal('operation.already-proposed');
    case 'CallWitness':
    case 'ArrangeNgoPresence':
    case 'ReserveShelter':
    case 'BriefOperation':
      return decidePlanning(command, state);
    case 'RequestStaffing':
    case 'CommitStaffing':
    case 'DeclineStaffing':
    case 'EscalateStaffing':
    case 'AcknowledgeStaffingEscalation':
      return decideStaffing(command, state);
    case 'RecordGrounds':
    case 'AuthoriseRescue':
      return decideAuthority(command, state);
    case 'RecordEntry':
    case 'RecordRemoval':
    case 'RecordArrest':
    case 'ServeSearchList':
    case 'LinkSceneRecording':
    case 'ListEvidence':
    case 'ReconcileHeadcount':
      return decideScene(command, state);
    case 'LinkFir':
    case 'DeliverFirCopy':
    case 'DecideAgainstFir':
    case 'NameSuspect':
    case 'ClearSuspect':
      return decideLaw(command, state);
    case 'ConcludeOperation':
    case 'StandDownOperation':
      return decideEnding(command, state);
  }
};

/** The rules of one rescue operation (rules 6, 7, 8 and 12), composed of slices: planning, staffing, authority, scene, law, ending. */
export const operationDecider: Decider<OperationState, OperationCommand, OperationEvent> = {
  initial: { status: 'none' },
  decide: (command, state) => markedWhileSuspended(command, () => decideOn(command, state)),
  evolve: evolveOperation,
};
