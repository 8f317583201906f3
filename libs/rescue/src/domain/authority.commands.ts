import type { Area, Message, Occurrence, Personal } from '@setu/kernel';
import type { RescueAuthority, ShortfallReason } from './operation-codes.js';
import type { Acting } from './rescue-actor.js';
import type { AppointmentFact } from './route-requirements.js';

type By<Type extends string, Data extends object> = Message<Type, Acting & Readonly<Data>>;

export type AuthorityCommand =
  | By<'RecordGrounds', { text: Personal; written?: Occurrence | undefined }>
  /** `appointments` are those of the actor in her unit that are in force now. */
  | By<
      'AuthoriseRescue',
      {
        authority: RescueAuthority;
        area: Area;
        appointments: readonly AppointmentFact[];
        exceptionCode?: ShortfallReason | undefined;
        orderNumber?: Personal | undefined;
        note?: Personal | undefined;
      }
    >;
