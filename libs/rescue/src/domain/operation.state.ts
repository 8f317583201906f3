import type { AgeBand, Gender } from '@setu/kernel';
import type { RescueRoute, WitnessResponse } from './operation-codes.js';
import type { StaffingState } from './staffing.state.js';

export type PlanningState = Readonly<{
  witnesses: readonly Readonly<{ gender: Gender; response: WitnessResponse }>[];
  /** Organisations that will be present. */
  present: readonly string[];
  /** Shelters that keep places free. */
  shelters: readonly string[];
  briefedAt?: string | undefined;
}>;

export type AuthorityState = Readonly<{
  grounds: readonly Readonly<{ officerRef: string; recordedAt: string }>[];
  authorised?: Readonly<{ officerRef: string; exception: boolean }> | undefined;
}>;

/** `stands` = nobody was recorded as removed or arrested since. */
export type Headcount = Readonly<{ addsUp: boolean; stands: boolean }>;

export type SceneState = Readonly<{
  enteredAt?: string | undefined;
  removed: readonly Readonly<{ subjectRef: string; apparentAgeBand: AgeBand }>[];
  arrested: readonly string[];
  headcount?: Headcount | undefined;
}>;

/** `named`: as a suspect, by an act of its own; who was arrested is suspected without it. */
export type Suspect = Readonly<{ suspectRef: string; named: boolean; memberDigest?: string | undefined; cleared: boolean }>;

export type LawState = Readonly<{
  firs: readonly Readonly<{ firId: string; registeredAt: string }>[];
  suspects: readonly Suspect[];
}>;

export type ProposedOperation = Readonly<{
  status: 'proposed';
  leadUnit: string;
  route: RescueRoute;
  tipIds: readonly string[];
  proposedBy: string;
  /** The action of a meeting that it comes from. */
  agreedActionId?: string | undefined;
  planning: PlanningState;
  staffing: StaffingState;
  authority: AuthorityState;
  scene: SceneState;
  law: LawState;
  ending?: 'concluded' | 'stood-down' | undefined;
}>;

/** One rescue operation, folded in recorded order: one part for each slice. */
export type OperationState = Readonly<{ status: 'none' }> | ProposedOperation;
