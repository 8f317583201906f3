import type { Gender, Message, Personal, PoliceRank } from '@setu/kernel';
import type { StaffingDeclineReason, StaffingEscalationReason } from './operation-codes.js';
import type { Acting } from './rescue-actor.js';
import type { UnitFact } from './unit-fact.js';

type By<Type extends string, Data extends object> = Message<Type, Acting & Readonly<Data>>;

export type StaffingCommand =
  | By<'RequestStaffing', { requestId: string; station: UnitFact; officers: number; women: number; neededBy: string }>
  | By<
      'CommitStaffing',
      {
        requestId: string;
        /** `units`: those for which she acts, if the reference is that of a member; absent for one minted for her. */
        officers: readonly Readonly<{
          staffRef: string;
          rank: PoliceRank;
          gender: Gender;
          units?: readonly string[] | undefined;
        }>[];
      }
    >
  | By<'DeclineStaffing', { requestId: string; reasonCode: StaffingDeclineReason; note?: Personal | undefined }>
  | By<
      'EscalateStaffing',
      { requestId: string; toUnit: UnitFact; reasonCode: StaffingEscalationReason; note?: Personal | undefined }
    >
  | By<'AcknowledgeStaffingEscalation', { requestId: string }>;
