import type { Gender, Message, Personal } from '@setu/kernel';
import type { AgreedActionFact } from './agreed-action-fact.js';
import type { RescueRoute, WitnessResponse } from './operation-codes.js';
import type { Acting } from './rescue-actor.js';
import type { UnitFact } from './unit-fact.js';

type By<Type extends string, Data extends object> = Message<Type, Acting & Readonly<Data>>;

/** What is known of a tip on which an operation is to rest. */
export type TipBehind = Readonly<{ tipId: string; known: boolean; handledBy: readonly string[]; ending?: string | undefined }>;

/** `lead` is what the directory says of the actor's own unit, `agreedAction` what its meeting says of the action that the operation comes from. */
export type ProposeOperationCommand = By<
  'ProposeOperation',
  { lead: UnitFact; tips: readonly TipBehind[]; route: RescueRoute; agreedAction?: AgreedActionFact | undefined }
>;

export type PlanningCommand =
  | By<
      'CallWitness',
      {
        subjectRef: string;
        gender: Gender;
        response: WitnessResponse;
        local?: boolean | undefined;
        writtenOrder?: boolean | undefined;
        name?: Personal | undefined;
      }
    >
  | By<'ArrangeNgoPresence', { organisation: UnitFact; people: number; women: number }>
  | By<'ReserveShelter', { shelter: UnitFact; places: number }>
  | By<'BriefOperation', object>;
